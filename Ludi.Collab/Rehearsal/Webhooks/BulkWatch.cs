using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// Lets the bulk operations of a site go on while nobody looks, where webhooks wait to be told of them. Without hooks it
/// never stirs: then the clock alone moves them (see R106).
/// </summary>
internal sealed class BulkWatch : IDisposable
{
    private readonly JiraCloud _cloud;
    private readonly Site _site;
    private readonly ITimer _timer;

    /// <summary>Watches until it is disposed.</summary>
    public BulkWatch(JiraCloud cloud, Site site)
    {
        (_cloud, _site) = (cloud, site);
        _timer = cloud.Options.Time.CreateTimer(_ => Look(), null, cloud.Options.BulkPace, cloud.Options.BulkPace);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_site.Gate)
        {
            if (_cloud.Hooks(_site).Any && _cloud.Bulk(_site).IsBusy)
            {
                _cloud.Bulk(_site).Advance(_cloud.Now);
            }
        }
    }
}
