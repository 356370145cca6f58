using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Jira.Sync;

/// <summary>Before somebody disconnects, the webhooks that were registered with their connection are removed. SPEC: Y18.</summary>
internal sealed partial class Farewell(IGrainFactory grains, ILogger<Farewell> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Removes what can be removed within 10 s; the wish to disconnect waits no longer.</summary>
    public async Task Say(string organisation, string person)
    {
        var state = await grains.GetGrain<IConnectionGrain>(person).State();
        await Task.WhenAll(state.Sites.Select(s => Leave(organisation, s.Id, person)));
    }

    private async Task Leave(string organisation, string site, string person)
    {
        try
        {
            await SiteKey.Of(grains, organisation, site).Leaving(person).WaitAsync(Limit);
        }
        catch (Exception failure)
        {
            LogNotLeft(failure, person, site);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Webhooks of {Person} at site {Site} were not removed; they end within 30 days")]
    private partial void LogNotLeft(Exception failure, string person, string site);
}
