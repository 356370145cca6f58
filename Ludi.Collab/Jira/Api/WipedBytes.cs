using System.Buffers;
using System.Security.Cryptography;

namespace Ludi.Collab.Jira.Api;

/// <summary>
/// A growing buffer for text of Jira: pinned, so that the collector leaves no copies behind, and each outgrown
/// array is wiped. Disposing wipes the rest, unless it was taken; then whoever took it wipes it.
/// </summary>
internal sealed class WipedBytes(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = Allocate(Math.Max(capacity, 256));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>What was written; valid until more is written, it is taken or disposed.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands the array over, with <see cref="Length"/> bytes in use; this buffer is empty afterwards.</summary>
    public byte[] Take()
    {
        var taken = _bytes;
        _bytes = [];
        Length = 0;
        return taken;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(Take());

    private void Grow(int room)
    {
        if (_bytes.Length - Length >= room)
        {
            return;
        }

        var outgrown = _bytes;
        _bytes = Allocate(Math.Max(outgrown.Length * 2, Length + room));
        outgrown.AsSpan(0, Length).CopyTo(_bytes);
        CryptographicOperations.ZeroMemory(outgrown);
    }

    private static byte[] Allocate(int size) => GC.AllocateUninitializedArray<byte>(size, pinned: true);
}
