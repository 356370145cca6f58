namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>One rehearsal whose Data Center is for tests that only read, or that make issues of their own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal RehearsalDriver Rehearsal { get; private set; } = null!;

    internal ServerDriver Ada { get; private set; } = null!;

    internal ServerDriver Grace { get; private set; } = null!;

    internal ServerDriver Noor { get; private set; } = null!;

    internal ServerDriver Linus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Rehearsal = await RehearsalDriver.Start(new() { Issues = 20, RateLimits = false });
        Ada = await ServerDriver.As(Rehearsal, "ada");
        Grace = await ServerDriver.As(Rehearsal, "grace");
        Noor = await ServerDriver.As(Rehearsal, "noor");
        Linus = await ServerDriver.As(Rehearsal, "linus");
    }

    public ValueTask DisposeAsync() => Rehearsal.DisposeAsync();
}
