namespace Ludi.Collab.Jira.Connections;

/// <summary>What the operator allows Data Center sites to be, section "Jira:Server".</summary>
internal sealed class ServerOptions
{
    public const string Section = "Jira:Server";

    /// <summary>
    /// Hosts ("jira.internal") or host and port ("10.0.0.7:8080") that may lie in private networks and speak plain http.
    /// Each one is a door into the operator's network for every organisation's administrator; default none.
    /// </summary>
    public string[] AllowedHosts { get; set; } = [];
}
