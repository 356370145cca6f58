using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes.Details;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Shows an issue as Jira has it after somebody's change: to everybody on its card, and in the answer.</summary>
internal sealed class IssueCards(BoardContent board)
{
    /// <summary>Takes Jira's issue over; answers {issue: card}. A refusal: the change was made, but what Jira has is unclear.</summary>
    public async Task<Refusal?> Show(SealedCall call, JiraAnswer answer)
    {
        var issue = new IssueRef(call.Site, call.Issue);
        using var card = new WipedBuffer();
        if (!await Put(call.Person, call.Remote, issue, answer, card))
        {
            return Unread(board.Site(call.Site), issue);
        }

        board.Settle();
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("issue"u8);
        writer.WriteRawValue(card.Span, skipInputValidation: true);
        writer.WriteEndObject();
        return null;
    }

    /// <summary>Takes Jira's issue over, to be told with the next news. False: it is not the issue.</summary>
    /// <param name="person">Whose token it was read with.</param>
    /// <param name="card">Gets the card that everybody sees.</param>
    public Task<bool> Put(string person, IJiraSite remote, IssueRef issue, JiraAnswer answer, WipedBuffer card) => Put(person, remote, issue, answer.Utf8, card);

    /// <summary>The same for one issue of an answer that has many.</summary>
    public async Task<bool> Put(string person, IJiraSite remote, IssueRef issue, ReadOnlyMemory<byte> utf8, WipedBuffer card)
    {
        var site = board.Site(issue.Site);
        if (IssueSlice.One(utf8) is not { } slice || slice.Id != issue.Issue)
        {
            return false;
        }

        await site.Fields.Resolve(remote, [slice], CancellationToken.None);
        if (!board.Fetch.Project(site, slice, IssueSource.Edit, card))
        {
            return false;
        }

        if (board.IsOnBoard(issue) && board.Content.Seal is not null)
        {
            site.Saw(issue.Issue, person, slice.Project);
            DetailsRenewal.Renew(board, issue, utf8);
            board.Content.Put(issue, card.Span);
        }

        return true;
    }

    /// <summary>Where a change met another one, the card is read again, so that everybody sees what Jira has.</summary>
    public Refusal? Renewed(SealedCall call, Refusal? refusal)
    {
        var issue = new IssueRef(call.Site, call.Issue);
        if (refusal?.Code is RefusalCode.JiraConflict && board.IsOnBoard(issue))
        {
            board.Site(call.Site).AskAgain([call.Issue]);
            board.Settle();
        }

        return refusal;
    }

    /// <summary>The change was made, but what Jira has now could not be read: the card is read again.</summary>
    public Refusal Unread(SiteContent site, IssueRef issue)
    {
        if (board.IsOnBoard(issue))
        {
            site.Ask([issue.Issue]);
            board.Settle();
        }

        return Refusals.Of(RefusalCode.OutcomeUnknown, "Jira made the change, but did not say how the issue looks now. It is being read again.");
    }
}
