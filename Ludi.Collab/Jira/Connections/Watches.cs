namespace Ludi.Collab.Jira.Connections;

/// <summary>The boards that want to hear of a connection, each for 30 s after it last asked.</summary>
internal sealed class Watches(TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> _boards = [];

    public void Watch(string board) => _boards[board] = time.GetUtcNow() + Lease;

    /// <summary>The boards whose lease still runs; the others are forgotten.</summary>
    public IReadOnlyCollection<string> Live()
    {
        var now = time.GetUtcNow();
        foreach (var gone in _boards.Where(b => b.Value <= now).Select(b => b.Key).ToList())
        {
            _boards.Remove(gone);
        }

        return _boards.Keys;
    }
}
