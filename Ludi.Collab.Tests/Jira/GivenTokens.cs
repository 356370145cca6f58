using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira;

/// <summary>A connection that hands out the tokens it was given, one after another as they are refused.</summary>
internal sealed class GivenTokens(params string[] tokens) : IConnectionGrain
{
    private int _at;

    public int Renewals => _at;

    public Task<ConnectionState> State() => Task.FromResult(ConnectionState.None);

    public Task<AccessToken> Token(string site) => Task.FromResult(
        _at < tokens.Length ? new AccessToken(tokens[_at], null) : new AccessToken(null, Refusals.Of(RefusalCode.JiraReconnect)));

    public Task<AccessToken> TokenInsteadOf(string site, string refused)
    {
        if (_at < tokens.Length && tokens[_at] == refused)
        {
            _at++;
        }

        return Token(site);
    }

    public Task Disconnect(string? site = null) => Task.CompletedTask;

    public Task SitesChosen(IReadOnlyList<string>? sites) => Task.CompletedTask;

    public Task<ConnectionState> Watch(string board) => State();
}
