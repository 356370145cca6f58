using System.Text;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The ids of what belongs to a board: <c>length of the board's id:board's id:own part</c>. The length keeps two boards
/// apart whatever characters their ids have, and everything of one board lies together.
/// </summary>
internal static class Key
{
    /// <summary>LiteDB refuses keys over 1,023 bytes in the middle of a commit; this refuses them before.</summary>
    private const int LargestBytes = 1000;

    /// <summary>What all keys of a board begin with.</summary>
    public static string Under(string board) => $"{board.Length}:{board}:";

    /// <summary>The key of an item.</summary>
    public static string Of(string board, string item) => Under(board) + item;

    /// <summary>What the keys of all that one person keeps on a board begin with.</summary>
    public static string UnderPerson(string board, string person) => $"{Under(board)}{person.Length}:{person}:";

    /// <summary>The key of the n-th batch answered on a board; keys sort as the numbers do.</summary>
    public static string Of(string board, long number) => $"{Under(board)}{number:d19}";

    /// <summary>Returns a key that the store can hold, or throws: whoever takes ids from outside limits them far below this.</summary>
    public static string Demand(string key) => Encoding.UTF8.GetByteCount(key) <= LargestBytes
        ? key
        : throw new ArgumentException($"An id is longer than {LargestBytes} bytes.", nameof(key));
}
