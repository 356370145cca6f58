namespace Ludi.Collab.Jira.Sync;

/// <summary>In which state issues were told to their boards last, and which deliveries came already; both bounded. SPEC: Y11, Y17, Y20.</summary>
internal sealed class ToldIssues
{
    private const int MostDeliveries = 10_000;
    private const int MostIssues = 50_000;

    private readonly Dictionary<string, long> _updated = [];
    private readonly HashSet<string> _deliveries = [];
    private readonly Queue<string> _order = new();

    /// <summary>Whether boards have to hear of this state; a state of unknown age is always news.</summary>
    public bool IsNews(ChangedIssue issue) => issue.UpdatedAt is not { } at || at > _updated.GetValueOrDefault(issue.Issue);

    /// <summary>Boards heard of it.</summary>
    public void Told(ChangedIssue issue)
    {
        if (_updated.Count >= MostIssues)
        {
            _updated.Clear();
        }

        if (issue.UpdatedAt is { } at && IsNews(issue))
        {
            _updated[issue.Issue] = at;
        }
    }

    /// <summary>Whether this delivery came for the first time.</summary>
    public bool IsFirst(string delivery)
    {
        if (!_deliveries.Add(delivery))
        {
            return false;
        }

        _order.Enqueue(delivery);
        if (_order.Count > MostDeliveries)
        {
            _deliveries.Remove(_order.Dequeue());
        }

        return true;
    }
}
