using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The commit log on disk, in blocks of 4,096 bytes so that no block is shared by two syncs:
/// <code>
/// block 0      head:  "LUDILOG1", generation (8)                          , SHA-256 of these 16 bytes
/// block 1 …    frame: "FRAM", pages (4), generation (8), number (8), 0 (8), SHA-256 of these 32 bytes and the pages;
///              from the next block on the pages, 8,192 bytes each; the next frame follows
/// </code>
/// Numbers are little-endian. A frame counts if it is whole, of the head's generation, and number 0, 1, 2 … in order.
/// </summary>
internal static class LogFormat
{
    /// <summary>Bytes of the head, and of a frame before its pages.</summary>
    public const int Block = 4096;

    private const int HeadFields = 16;
    private const int FrameFields = 32;

    private static ReadOnlySpan<byte> HeadMark => "LUDILOG1"u8;

    private static ReadOnlySpan<byte> FrameMark => "FRAM"u8;

    /// <summary>Bytes that a frame of so many pages takes.</summary>
    public static int FrameLength(int pages) => Block + (pages * Page.Size);

    /// <summary>Fills a block with the head of a generation.</summary>
    public static void WriteHead(Span<byte> block, long generation)
    {
        block.Clear();
        HeadMark.CopyTo(block);
        BinaryPrimitives.WriteInt64LittleEndian(block[8..], generation);
        SHA256.HashData(block[..HeadFields], block[HeadFields..]);
    }

    /// <summary>The generation of a head, or none when it is torn or absent.</summary>
    public static long? ReadHead(ReadOnlySpan<byte> block)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(block[..HeadFields], sum);
        var whole = block.StartsWith(HeadMark) && sum.SequenceEqual(block.Slice(HeadFields, sum.Length));
        return whole ? BinaryPrimitives.ReadInt64LittleEndian(block[8..]) : null;
    }

    /// <summary>Fills in the first block of a frame whose pages are in place behind it.</summary>
    public static void SealFrame(Span<byte> frame, long generation, long number)
    {
        frame[..Block].Clear();
        FrameMark.CopyTo(frame);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], (frame.Length - Block) / Page.Size);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], generation);
        BinaryPrimitives.WriteInt64LittleEndian(frame[16..], number);
        Sum(frame, frame.Slice(FrameFields, SHA256.HashSizeInBytes));
    }

    /// <summary>How many pages the frame that begins with this block claims to have, 0 if it is not the frame awaited.</summary>
    public static int PagesOf(ReadOnlySpan<byte> block, long generation, long number) =>
        block.StartsWith(FrameMark)
        && BinaryPrimitives.ReadInt64LittleEndian(block[8..]) == generation
        && BinaryPrimitives.ReadInt64LittleEndian(block[16..]) == number
            ? Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(block[4..]))
            : 0;

    /// <summary>Whether a frame read back is byte for byte what was sealed.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> frame)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        Sum(frame, sum);
        return sum.SequenceEqual(frame.Slice(FrameFields, sum.Length));
    }

    private static void Sum(ReadOnlySpan<byte> frame, Span<byte> target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(frame[..FrameFields]);
        hash.AppendData(frame[Block..]);
        hash.GetHashAndReset(target);
    }
}
