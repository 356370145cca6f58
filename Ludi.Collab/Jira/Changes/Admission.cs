using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Who may ask Jira for something on a board: somebody who is on it, is no guest, and has a working connection of
/// their own. What is not known here is asked for once, of the board and of the person's connection. SPEC: X1–X3.
/// </summary>
internal sealed class Admission(BoardContent board, Func<Task<BoardView>> view, Func<string, Task<ConnectionState>> connection)
{
    /// <summary>Why somebody may not; null: they may. Jira is not asked.</summary>
    /// <param name="site">Null: any site will do.</param>
    public async Task<Refusal?> Check(string person, string? site)
    {
        return await CheckPresence(person) ?? (board.Attendance.RoleOf(person) is BoardRole.Guest
            ? Refusals.Of(RefusalCode.GuestsWatchJira)
            : await CheckConnection(person, site));
    }

    /// <summary>Why somebody may not see what the board holds already: they are not on it.</summary>
    public async Task<Refusal?> CheckPresence(string person)
    {
        if (board.Attendance.RoleOf(person) is null)
        {
            board.Look(await view());
        }

        return board.Attendance.RoleOf(person) is null ? Refusals.Of(RefusalCode.NotOnABoard) : null;
    }

    private async Task<Refusal?> CheckConnection(string person, string? site)
    {
        if (Works(board.Attendance.StateOf(person), site))
        {
            return null;
        }

        var state = await connection(person);
        board.Know(person, state);
        return Works(state, site) ? null : Refusals.Of(state.Phase is ConnectionPhase.Reconnect ? RefusalCode.JiraReconnect : RefusalCode.JiraNotConnected);
    }

    private static bool Works(ConnectionState state, string? site) =>
        site is null ? state is { Phase: ConnectionPhase.Connected, Sites.Count: > 0 } : state.WorksOn(site);
}
