using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload;

/// <summary>
/// Everybody who looks at one board's issues, members and guests alike: what is told here is on its way and
/// never waited for. The one place that would know a stricter guest policy.
/// </summary>
internal interface IIssueAudience
{
    /// <summary>Issues or the reading of a site moved on.</summary>
    void Changed(IssuesChange change);

    /// <summary>The content is gone (P63).</summary>
    void Dropped(IssuesDropped dropped);

    /// <summary>Where the stream of issues stands now, for the board's pulse.</summary>
    void Moved(long version, string? seal);
}
