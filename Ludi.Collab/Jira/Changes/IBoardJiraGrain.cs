using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// What people ask of Jira on one board, each by their own connection. Who is not on the board's roster, is a
/// guest, or has no working connection to the site is refused before Jira hears of it (P54–P58). Key: the board's id.
/// </summary>
internal interface IBoardJiraGrain : IGrainWithStringKey
{
    /// <summary>The key for one client; makes the seal where there is none.</summary>
    Task<SealReply> OpenSeal(string person, byte[] publicKey);

    /// <summary>A sealed call.</summary>
    [ResponseTimeout("00:01:40")]
    Task<JiraReply> Ask(BoardCall call);

    /// <summary>Places issues on the board as cards, those that the person may see (P23–P25).</summary>
    [ResponseTimeout("00:01:40")]
    Task<ImportReply> Import(ImportOrder order);

    /// <summary>Reads all issues of the board anew, for everybody (P51).</summary>
    Task<RefreshReply> Refresh(string person);
}
