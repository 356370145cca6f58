using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// Tells what changed since it was last told, so that no two changes overlap and none is left out: each begins
/// at the version where the one before ended.
/// </summary>
internal sealed class ContentNews(SealedContent content, IIssueAudience audience)
{
    private long _told = content.Version;
    private IReadOnlyList<SiteStatus> _statuses = [];
    private BulkProgress? _bulk;

    /// <summary>Tells everybody, if there is anything to tell.</summary>
    public void Tell(IReadOnlyList<SiteStatus> now, BulkProgress? bulk = null)
    {
        if (content.Version == _told && (bulk != _bulk || !Same(now, _statuses)))
        {
            content.Move();
        }

        (_statuses, _bulk) = (now, bulk);
        while (content.Version > _told)
        {
            var (issues, more) = content.After(_told);
            var to = more ? issues[^1].Version : content.Version;
            audience.Changed(new IssuesChange(_told, to, content.Seal?.Id, now, issues, bulk));
            _told = to;
            audience.Moved(content.Version, content.Seal?.Id);
        }
    }

    /// <summary>Tells everybody that the seal is broken.</summary>
    public void TellDropped(DropReason reason, IReadOnlyList<SiteStatus> now, BulkProgress? bulk)
    {
        (_told, _statuses, _bulk) = (content.Version, now, bulk);
        audience.Dropped(new IssuesDropped(content.Version, reason, now, bulk));
        audience.Moved(content.Version, null);
    }

    private static bool Same(IReadOnlyList<SiteStatus> some, IReadOnlyList<SiteStatus> others) =>
        some.Count == others.Count && some.Zip(others).All(p => p.First.Connected.SequenceEqual(p.Second.Connected) && p.First with { Connected = p.Second.Connected } == p.Second);
}
