using System.Buffers.Binary;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// What this folder has to know of LiteDB 5's page format: 8,192 bytes, of which byte 0 begins the page's number,
/// byte 14 the transaction that wrote it to the log, and byte 18 is 1 on the page that confirms that transaction.
/// </summary>
internal static class Page
{
    /// <summary>Bytes of a page, in the data file and in the log.</summary>
    public const int Size = 8192;

    private const int TransactionAt = 14;
    private const int ConfirmedAt = 18;

    /// <summary>The page's number; times <see cref="Size"/> it is the page's place in the data file.</summary>
    public static uint NumberOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page);

    /// <summary>The transaction that wrote this page to the log.</summary>
    public static uint TransactionOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page[TransactionAt..]);

    /// <summary>Whether this page, the last of its transaction, confirms it.</summary>
    public static bool Confirms(ReadOnlySpan<byte> page) => page[ConfirmedAt] != 0;

    /// <summary>Takes the marks of the log off a page, as LiteDB's own checkpoint does before it writes to the data file.</summary>
    public static void Settle(Span<byte> page)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(page[TransactionAt..], uint.MaxValue);
        page[ConfirmedAt] = 0;
    }
}
