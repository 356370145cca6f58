using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// Tells what changed since it was last told, so that no two changes overlap and none is left out: each begins
/// at the version where the one before ended.
/// </summary>
internal sealed class ContentNews(SealedContent content, IIssueAudience audience)
{
    private long told = content.Version;
    private IReadOnlyList<SiteStatus> statuses = [];

    /// <summary>Tells everybody, if there is anything to tell.</summary>
    public void Tell(IReadOnlyList<SiteStatus> now)
    {
        if (content.Version == told && !Same(now, statuses))
        {
            content.Move();
        }

        statuses = now;
        while (content.Version > told)
        {
            var (issues, more) = content.After(told);
            var to = more ? issues[^1].Version : content.Version;
            audience.Changed(new IssuesChange(told, to, content.Seal?.Id, now, issues));
            told = to;
            audience.Moved(content.Version, content.Seal?.Id);
        }
    }

    /// <summary>Tells everybody that the seal is broken.</summary>
    public void TellDropped(DropReason reason, IReadOnlyList<SiteStatus> now)
    {
        (told, statuses) = (content.Version, now);
        audience.Dropped(new IssuesDropped(content.Version, reason, now));
        audience.Moved(content.Version, null);
    }

    private static bool Same(IReadOnlyList<SiteStatus> some, IReadOnlyList<SiteStatus> others) =>
        some.Count == others.Count && some.Zip(others).All(p => p.First.Connected.SequenceEqual(p.Second.Connected) && p.First with { Connected = p.Second.Connected } == p.Second);
}
