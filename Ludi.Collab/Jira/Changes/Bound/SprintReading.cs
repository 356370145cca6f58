using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bound;

/// <summary>Reads which open sprint issues are in, before they are moved and after. SPEC: X92, X94.</summary>
internal sealed class SprintReading(BoardContent board, IssueCards cards)
{
    private static readonly Refusal Elsewhere = Refusals.Of(RefusalCode.JiraConflict, "It is in another sprint than before: somebody moved it in Jira since.");
    private static readonly Refusal NotThere = Refusals.Of(RefusalCode.JiraRefused, "Jira took the move, but the issue is not there.");

    /// <summary>Tells those apart that are not any more where they were seen: they stay. A refusal: nobody knows, so nothing is moved.</summary>
    public async Task<Refusal?> Compare(SealedCall call, SprintOrder order, IReadOnlyList<SprintResult> results)
    {
        var fields = board.Site(call.Site).Fields;
        foreach (var batch in results.Where(r => order.Seen.ContainsKey(r.Issue)).Chunk(ReadBodies.MaxIssues))
        {
            using var answer = await call.Remote.Issues([.. batch.Select(r => r.Issue)], [.. fields.Sprint, "summary"], CancellationToken.None);
            if (answer.Refusal is not null || IssueSlice.Many(answer.Utf8) is not { } slices)
            {
                return call.Refuse(answer);
            }

            foreach (var result in batch)
            {
                var found = slices.FirstOrDefault(s => s.Id == result.Issue);
                if (found.Id is null)
                {
                    result.Take(Refusals.Of(RefusalCode.IssueNotVisible));
                }
                else if ((SprintOf(found, fields) ?? "") != order.Seen[result.Issue])
                {
                    result.Take(Elsewhere);
                    board.Site(call.Site).AskAgain([result.Issue]);
                }
            }
        }

        return null;
    }

    /// <summary>Reads the issues that were sent, shows them to everybody and sees whether they are where they should be.</summary>
    public async Task Show(SealedCall call, string? sprint, IReadOnlyList<SprintResult> sent)
    {
        var site = board.Site(call.Site);
        foreach (var batch in sent.Chunk(ReadBodies.MaxIssues))
        {
            using var answer = await call.Remote.Issues([.. batch.Select(r => r.Issue)], site.Fields.Requested, CancellationToken.None);
            if (answer.Refusal is not null || IssueSlice.Many(answer.Utf8) is not { } slices)
            {
                site.AskAgain([.. batch.Select(r => r.Issue)]);
                continue;
            }

            foreach (var slice in slices)
            {
                if (batch.FirstOrDefault(r => r.Issue == slice.Id) is { } result)
                {
                    Judge(result, site.Fields.Sprint.Count == 0 ? null : (SprintOf(slice, site.Fields) ?? "") == (sprint ?? ""));
                    await Put(call, slice);
                }
            }
        }

        board.Settle();
    }

    // An unclear answer becomes clear; a yes that did not happen a no. Where no sprint can be read, Jira's word stands.
    private static void Judge(SprintResult result, bool? there)
    {
        if (there is true && result.Refusal is not { Code: RefusalCode.JiraRefused or RefusalCode.IssueNotVisible })
        {
            result.Take(null);
        }
        else if (there is false && result.Moved)
        {
            result.Take(NotThere);
        }
    }

    private async Task Put(SealedCall call, IssueSlice slice)
    {
        using var card = new WipedBuffer();
        await cards.Put(call.Person, call.Remote, new IssueRef(call.Site, slice.Id), slice.Utf8, card);
    }

    /// <summary>The open sprint that an issue is in; null: none.</summary>
    private static string? SprintOf(IssueSlice slice, SiteFields fields)
    {
        using var document = Json.Parse(slice.Utf8);
        var read = document?.RootElement.Member("fields");
        return fields.Sprint
            .SelectMany(f => read?.Elements(f) ?? [])
            .Where(s => s.Text("state") is "active" or "future")
            .Select(s => s.IdText("id")).LastOrDefault();
    }
}
