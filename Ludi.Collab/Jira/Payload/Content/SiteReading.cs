using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// One reading of a site: takes what waits in batches of 100, three at a time, under the reader's token; the
/// next person takes over where that fails; what the reader may not see the others try in turn, and what nobody
/// sees is confirmed one by one before it counts as missing. SPEC: J21, J27–J28, J36.
/// </summary>
internal sealed class SiteReading(SiteContent site, SealedContent content, IssueFetch fetch, TimeProvider time, Action told, CancellationToken alive)
{
    private const int AtOnce = 3;

    // What somebody could not see, and who has tried.
    private readonly Dictionary<string, HashSet<string>> _unseen = [];
    private bool _stopped;

    /// <summary>Reads until nothing waits, nobody can read, or Jira does not answer.</summary>
    public async Task Run()
    {
        do
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => ReadWaiting()));
            await AskOthers();
            await Confirm();
        }
        while (!_stopped && site.HasWaiting && site.Reader is not null);
    }

    private async Task ReadWaiting()
    {
        while (!_stopped && site.Reader is { } reader && site.Take(IssueFetch.BulkSize) is { Count: > 0 } batch)
        {
            var fetched = await fetch.Bulk(site, reader, batch, alive);
            if (fetched.Refusal is null)
            {
                Note(batch, fetched.Seen, reader);
            }
            else
            {
                site.PutBack(batch);
                Failed(fetched, reader);
            }

            told();
        }
    }

    private async Task AskOthers()
    {
        site.FreshEyes = false;
        foreach (var other in site.Connected)
        {
            var untried = _unseen.Where(u => !u.Value.Contains(other)).Select(u => u.Key).ToList();
            foreach (var batch in untried.Chunk(IssueFetch.BulkSize))
            {
                if (_stopped || !site.Election.CanRead(other))
                {
                    break;
                }

                var fetched = await fetch.Bulk(site, other, batch, alive);
                if (fetched.IsTheirs)
                {
                    site.Election.Fail(other);
                }
                else if (fetched.Refusal is not null)
                {
                    Failed(fetched, other);
                }
                else
                {
                    Note(batch, fetched.Seen, other);
                }

                told();
            }
        }
    }

    private async Task Confirm()
    {
        foreach (var gone in _unseen.Keys.Where(IsKnownMissing).ToList())
        {
            Settled(gone);
        }

        foreach (var few in _unseen.Keys.ToList().Chunk(AtOnce))
        {
            if (!_stopped && site.Reader is { } reader)
            {
                await Task.WhenAll(few.Select(issue => Confirm(issue, reader)));
                told();
            }
        }

        _unseen.Clear();
    }

    private async Task Confirm(string issue, string reader)
    {
        var fetched = await fetch.One(site, reader, issue, alive);
        if (fetched.Refusal is null)
        {
            Settled(issue);
        }
        else if (fetched.Refusal.Code is RefusalCode.IssueNotVisible || fetched.Status == 404)
        {
            alive.ThrowIfCancellationRequested();
            content.PutMissing(new IssueRef(site.Site, issue), site.WasSeenByThoseHere(issue) ? IssueState.Gone : IssueState.Missing);
            Settled(issue);
        }
        else
        {
            Failed(fetched, reader);
        }
    }

    private bool IsKnownMissing(string issue) => content.Of(new IssueRef(site.Site, issue)) is { State: not IssueState.Live };

    private void Note(IReadOnlyList<string> batch, IReadOnlyList<string> seen, string person)
    {
        foreach (var issue in seen)
        {
            Settled(issue);
        }

        foreach (var issue in batch.Except(seen))
        {
            if (!_unseen.TryGetValue(issue, out var tried))
            {
                _unseen[issue] = tried = [];
            }

            tried.Add(person);
        }
    }

    private void Settled(string issue)
    {
        _unseen.Remove(issue);
        site.Done(issue);
    }

    private void Failed(Fetched fetched, string person)
    {
        if (fetched.IsTheirs)
        {
            site.Election.Fail(person);
        }

        if (!fetched.IsTheirs || site.Reader is null)
        {
            _stopped = true;
            site.Fail(fetched.Refusal!, time.GetUtcNow());
        }
    }
}
