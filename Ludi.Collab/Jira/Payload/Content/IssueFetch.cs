using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// Reads issues under one person's token straight into the sealed content: Jira's answer is projected, sealed
/// and wiped before anything else happens. Throws OperationCanceledException when the content is dropped meanwhile.
/// </summary>
internal sealed class IssueFetch(IJiraSites jira, SealedContent content, Attendance attendance, TimeProvider time)
{
    /// <summary>The most issues of one bulk fetch.</summary>
    public const int BulkSize = 100;

    /// <summary>Reads at most <see cref="BulkSize"/> issues in one call; those that cannot be seen are left out.</summary>
    public async Task<Fetched> Bulk(SiteContent site, string person, IReadOnlyList<string> issues, CancellationToken alive)
    {
        var remote = jira.As(person, site.Site);
        if (await site.Fields.Learn(remote, alive) is { } refusal)
        {
            return new Fetched([], refusal, 0);
        }

        for (var again = false; ; again = true)
        {
            var since = content.Version;
            using var answer = await remote.Issues(issues, site.Fields.Requested, alive);
            if (answer.Refusal is not null)
            {
                return new Fetched([], answer.Refusal, answer.Status);
            }

            if (IssueSlice.Many(answer.Utf8) is not { } slices)
            {
                return Fetched.Nonsense;
            }

            // A project that estimates by a field nobody asked for: once more, with it.
            if (!await site.Fields.Resolve(remote, slices, alive) || again)
            {
                return Hold(site, person, [.. slices.Where(s => issues.Contains(s.Id))], since, alive);
            }
        }
    }

    /// <summary>Reads one issue, which also tells for certain whether it can be seen.</summary>
    public async Task<Fetched> One(SiteContent site, string person, string issue, CancellationToken alive)
    {
        var remote = jira.As(person, site.Site);
        if (await site.Fields.Learn(remote, alive) is { } refusal)
        {
            return new Fetched([], refusal, 0);
        }

        var since = content.Version;
        using var answer = await remote.Issue(issue, site.Fields.Requested, alive);
        if (answer.Refusal is not null)
        {
            return new Fetched([], answer.Refusal, answer.Status);
        }

        if (IssueSlice.One(answer.Utf8) is not { } slice || slice.Id != issue)
        {
            return Fetched.Nonsense;
        }

        await site.Fields.Resolve(remote, [slice], alive);
        return Hold(site, person, [slice], since, alive);
    }

    /// <summary>Writes an issue as the card that boards show. False: it is no issue.</summary>
    public bool Project(SiteContent site, IssueSlice slice, IssueSource source, WipedBuffer into)
    {
        var now = time.GetUtcNow();
        if (source is IssueSource.Edit)
        {
            site.Edits.Add(slice.Id, now);
        }

        using var before = content.Open(new IssueRef(site.Site, slice.Id));
        var facts = new CardFacts(attendance.UrlOf(site.Site) ?? "", site.Fields.PointsOf(slice.Project), now, source);
        return IssueProjection.Write(slice, facts, site.Fields.Shape, into, before is null ? default : before.Span);
    }

    private Fetched Hold(SiteContent site, string person, IReadOnlyList<IssueSlice> slices, long since, CancellationToken alive)
    {
        alive.ThrowIfCancellationRequested();
        using var card = new WipedBuffer();
        foreach (var slice in slices)
        {
            card.Clear();
            if (!Project(site, slice, site.SourceOf(slice.Id), card))
            {
                return Fetched.Nonsense;
            }

            // What was set while this call was under way is newer than what it brings.
            var issue = new IssueRef(site.Site, slice.Id);
            site.Saw(slice.Id, person, slice.Project);
            if (content.Of(issue) is not { } held || held.Version <= since)
            {
                content.Put(issue, card.Span);
            }
        }

        site.Arrived(time.GetUtcNow());
        return new Fetched([.. slices.Select(s => s.Id)]);
    }
}
