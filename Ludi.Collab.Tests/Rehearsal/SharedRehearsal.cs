namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>One server for tests that only read, or that make issues of their own.</summary>
public sealed class SharedRehearsal : IAsyncLifetime
{
    private readonly Dictionary<string, JiraDriver> _people = [];

    internal RehearsalDriver Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RehearsalDriver.Start();

    internal async Task<JiraDriver> As(string person)
    {
        if (!_people.TryGetValue(person, out var driver))
        {
            driver = await Server.As(person);
            _people.Add(person, driver);
        }

        return driver;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
