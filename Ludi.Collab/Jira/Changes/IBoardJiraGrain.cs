using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync;
using Orleans.Concurrency;

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

    /// <summary>An issue's details as the board holds them, for anybody on it; Jira is not asked (P53).</summary>
    Task<HeldReply> Details(string person, IssueRef issue);

    /// <summary>A picture that needs a token: held for anybody on the board; read by those who have a connection.</summary>
    [ResponseTimeout("00:01:00")]
    Task<HeldReply> Picture(string person, PictureRef picture);

    /// <summary>Places issues on the board as cards, those that the person may see (P23–P25).</summary>
    [ResponseTimeout("00:01:40")]
    Task<ImportReply> Import(ImportOrder order);

    /// <summary>Reads all issues of the board anew, for everybody (P51).</summary>
    Task<RefreshReply> Refresh(string person);

    /// <summary>Issues of a site changed in Jira: those that the board shows in an older state are read again (P49).</summary>
    /// <param name="source">How we learned of it; their cards say so (B1).</param>
    [OneWay]
    Task Changed(string site, IReadOnlyList<ChangedIssue> issues, IssueSource source);
}
