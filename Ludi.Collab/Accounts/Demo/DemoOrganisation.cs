using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.Demo;

/// <summary>
/// Founds the demo's organisation and people at start, as far as they are missing, before the first request is
/// taken; starting again changes nothing.
/// </summary>
internal sealed partial class DemoOrganisation(
    IAccountStore store, IOptions<DemoOptions> options, TimeProvider time, ILogger<DemoOrganisation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        foreach (var role in DemoCast.People)
        {
            if (await store.Person(role.Person, cancellationToken) is null && !await Add(role, cancellationToken))
            {
                LogAddressTaken(role.Person);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> Add(DemoRole role, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var person = DemoCast.PersonOf(role, now);
        return await store.Organisation(DemoCast.Organisation, cancellation) is null
            ? await store.Found(DemoCast.OrganisationAt(now), person, cancellation)
            : await store.Add(person, cancellation);
    }

    [LoggerMessage(120, LogLevel.Warning, "Demo person {Person} was not added: another account has the address")]
    private partial void LogAddressTaken(string person);
}
