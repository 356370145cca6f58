namespace Ludi.Collab.Tests.Faults;

/// <summary>One server process for all tests of a class.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    internal ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.Start("--Accounts:AttemptsPerMinute=100000");

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
