using System.Buffers;
using System.Security.Cryptography;

namespace Ludi.Collab.Jira.Payload.Sealing;

/// <summary>
/// Bytes that hold issue text for a moment: pinned, so that the collector never copies them, and wiped when
/// they grow out of an array and when disposed.
/// </summary>
internal sealed class WipedBuffer(int capacity = 4096) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = GC.AllocateUninitializedArray<byte>(Math.Max(capacity, 16), pinned: true);

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until disposed.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    /// <summary>Forgets what was written, to be used again.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(bytes.AsSpan(0, Length));
        Length = 0;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        Length = 0;
    }

    private void Reserve(int sizeHint)
    {
        if (bytes.Length - Length >= Math.Max(sizeHint, 1))
        {
            return;
        }

        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length * 2, Length + sizeHint), pinned: true);
        Span.CopyTo(larger);
        CryptographicOperations.ZeroMemory(bytes);
        bytes = larger;
    }
}
