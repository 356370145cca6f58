using Ludi.Collab.Jira.Payload;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>An audience that keeps what it was told.</summary>
internal sealed class RecordedAudience : IIssueAudience
{
    public List<IssuesChange> Changes { get; } = [];

    public List<IssuesDropped> Drops { get; } = [];

    public (long Version, string? Seal) Head { get; private set; }

    public void Changed(IssuesChange change) => Changes.Add(change);

    public void Dropped(IssuesDropped dropped) => Drops.Add(dropped);

    public void Moved(long version, string? seal) => Head = (version, seal);
}
