using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Ludi.Collab.Jira.Payload.Sealing;

/// <summary>256 random bits outside the collector's reach, so that no copy of them is left behind; wiped when released.</summary>
internal sealed unsafe class KeyMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 32;

    public KeyMemory()
        : base(ownsHandle: true)
    {
        SetHandle((nint)NativeMemory.AllocZeroed(Length));
        RandomNumberGenerator.Fill(Bytes);
    }

    /// <summary>The key itself. Throws once it is released.</summary>
    public Span<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return new Span<byte>((void*)handle, Length);
        }
    }

    protected override bool ReleaseHandle()
    {
        CryptographicOperations.ZeroMemory(new Span<byte>((void*)handle, Length));
        NativeMemory.Free((void*)handle);
        return true;
    }
}
