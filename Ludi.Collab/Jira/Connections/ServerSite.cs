namespace Ludi.Collab.Jira.Connections;

/// <summary>A Jira Data Center site that an organisation's administrator added (P67); without its secret.</summary>
/// <param name="Id"><see cref="Prefix"/> and letters and digits; by the prefix it is told from a cloud id.</param>
/// <param name="Base">Where people open it, with its context path and without a slash at the end; REST lies under it.</param>
/// <param name="ClientId">Of the incoming link in Jira; null with tokens that people enter.</param>
internal sealed record ServerSite(string Id, string Organisation, string Base, string Name, ServerAuth Auth, string? ClientId)
{
    /// <summary>What the ids of Data Center sites begin with.</summary>
    public const string Prefix = "dc-";

    /// <summary>Whether an id is one of a Data Center site.</summary>
    public static bool IsServer(string site) => site.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The site as one that a person is connected to.</summary>
    public ConnectedSite Connected => new(Id, Base, Name);
}

/// <summary>How people show a Data Center site who they are.</summary>
internal enum ServerAuth
{
    /// <summary>OAuth 2.0 through an incoming link that Jira's administrator made.</summary>
    OAuth,

    /// <summary>A personal access token that each person makes in Jira and enters here.</summary>
    Token,
}
