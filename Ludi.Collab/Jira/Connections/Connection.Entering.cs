using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections;

/// <summary>The part of a connection that takes a personal access token, and that lets go of what serves another organisation.</summary>
internal sealed partial class Connection
{
    /// <summary>Keeps a token whose owner the site has named; the one before is replaced.</summary>
    public async Task<ConnectionState> Enter(string organisation, string token, Reach reach)
    {
        Interrupt();
        using (await _turn.Enter())
        {
            _tokensAgain.Clear();
            await Keep(Grant.OfToken(organisation, token, reach));
            await LetGoOfWhatServesElsewhere();
        }

        changed(Now);
        return _grant is null ? Now with { Refusal = Refusals.Of(RefusalCode.JiraElsewhere) } : Now;
    }

    // Where nothing of a grant may be used here, nothing of it is kept.
    private async Task LetGoOfWhatServesElsewhere()
    {
        if (_grant is { Sites.Count: 0, Elsewhere.Count: > 0 })
        {
            await vault.Delete(place);
            _grant = null;
        }
    }

    // Which sites are used is a choice among those of the cloud: a Data Center site is there because the administrator added it.
    private async Task<IReadOnlyList<string>?> Chosen(string organisation) =>
        place.Server is null ? await vault.ChosenSites(organisation) : null;
}
