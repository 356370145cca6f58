namespace Ludi.Collab.Boards;

/// <summary>The two SignalR groups of a board: what a guest may not see goes to members only.</summary>
internal static class BoardGroups
{
    public static string Members(string board) => $"members:{board}";

    public static string Guests(string board) => $"guests:{board}";

    /// <summary>Everybody on the board.</summary>
    public static IReadOnlyList<string> All(string board) => [Members(board), Guests(board)];
}
