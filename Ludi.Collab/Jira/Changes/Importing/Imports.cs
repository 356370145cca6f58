using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>
/// Brings issues onto the board: first read with the importer's own token, which proves that they may see them
/// (P24) and is at once what the cards show; then placed, each issue once (P25). SPEC: X15–X17.
/// </summary>
internal sealed class Imports(BoardContent board, IBoardItems items)
{
    private const int AtOnce = 3;

    /// <summary>Reads and places; a refusal of Jira's means that nothing was placed.</summary>
    public async Task<ImportReply> Import(ImportOrder order)
    {
        var site = board.Site(order.Site);
        board.Settle();
        var alive = board.Alive;
        List<IssueRef> all = [.. order.Issues.Distinct().Select(i => new IssueRef(order.Site, i))];
        Placement? placement = null;
        board.Expect(all);
        try
        {
            HashSet<string> seen = [];
            foreach (var few in all.Chunk(IssueFetch.BulkSize).Chunk(AtOnce))
            {
                var fetched = await Task.WhenAll(few.Select(b => board.Fetch.Bulk(site, order.Person, [.. b.Select(i => i.Issue)], alive)));
                if (Array.Find(fetched, f => f.Refusal is not null)?.Refusal is { } refusal)
                {
                    return ImportReply.Refused(refusal);
                }

                seen.UnionWith(fetched.SelectMany(f => f.Seen));
            }

            List<IssueRef> visible = [.. all.Where(i => seen.Contains(i.Issue))];
            placement = visible.Count == 0 ? new Placement([], [], null) : await items.Place(order, visible);
            site.Dormant = false;
            return new ImportReply(placement.Added, placement.Already, [.. all.Select(i => i.Issue).Where(i => !seen.Contains(i))], placement.Refusal);
        }
        catch (OperationCanceledException) when (alive.IsCancellationRequested)
        {
            return ImportReply.Refused(Refusals.Of(RefusalCode.SealGone));
        }
        finally
        {
            board.Expected(all, placement?.Added ?? []);
        }
    }
}
