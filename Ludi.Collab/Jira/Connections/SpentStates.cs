namespace Ludi.Collab.Jira.Connections;

/// <summary>Remembers the states of finished consents for longer than their cookies live, so that none is used twice.</summary>
internal sealed class SpentStates(TimeProvider time)
{
    /// <summary>How long a state is remembered; a cookie lives for <see cref="Consent.Life"/>.</summary>
    public static readonly TimeSpan Memory = Consent.Life + TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, DateTimeOffset> _spent = [];

    /// <summary>Uses a state up. False: it was used before.</summary>
    public bool Spend(string state)
    {
        var now = time.GetUtcNow();
        foreach (var old in _spent.Where(s => s.Value <= now - Memory).Select(s => s.Key).ToList())
        {
            _spent.Remove(old);
        }

        return _spent.TryAdd(state, now);
    }
}
