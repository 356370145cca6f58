namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// What this node remembers of servers for ten minutes, for each person apart: ids of fields and types, and in which
/// projects they may create. Never a word of a customer's. SPEC: A106.
/// </summary>
internal sealed class ServerMemory(TimeProvider time)
{
    private const int Most = 2000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Until, object Known)> _known = [];

    /// <summary>What is known under a name, null: nothing that is fresh.</summary>
    public T? Of<T>(string name)
        where T : class
    {
        lock (_lock)
        {
            return _known.TryGetValue(name, out var kept) && kept.Until > time.GetUtcNow() ? (T)kept.Known : null;
        }
    }

    public void Keep(string name, object known)
    {
        lock (_lock)
        {
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            _known[name] = (time.GetUtcNow() + Fresh, known);
        }
    }
}
