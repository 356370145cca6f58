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
        var (site, issue) = (board.Site(call.Site), new IssueRef(call.Site, call.Issue));
        using var card = new WipedBuffer();
        if (IssueSlice.One(answer.Utf8) is not { } slice || slice.Id != call.Issue)
        {
            return Unread(site, issue);
        }

        await site.Fields.Resolve(call.Remote, [slice], CancellationToken.None);
        if (!board.Fetch.Project(site, slice, IssueSource.Edit, card))
        {
            return Unread(site, issue);
        }

        if (board.IsOnBoard(issue) && board.Content.Seal is not null)
        {
            DetailsRenewal.Renew(board, issue, answer.Utf8);
            board.Content.Put(issue, card.Span);
            board.Settle();
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("issue"u8);
        writer.WriteRawValue(card.Span, skipInputValidation: true);
        writer.WriteEndObject();
        return null;
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
