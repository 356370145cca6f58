namespace Ludi.Collab.Jira.Api;

/// <summary>Webhooks that this server registers in a person's name (JIRA.md §16.1); Cloud only.</summary>
internal partial interface IJiraSite
{
    /// <summary>Registers webhooks; Jira answers 200 even where it took none, so each result counts.</summary>
    Task<JiraAnswer> RegisterHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>The webhooks that this server registered with this person's connection.</summary>
    Task<JiraAnswer> Hooks(int startAt, CancellationToken cancellation);

    /// <summary>Makes webhooks last 30 days from now on.</summary>
    Task<JiraAnswer> RefreshHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>Ends webhooks of this server: the one thing in Jira that it ever takes away (P37).</summary>
    Task<JiraAnswer> RemoveHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation);
}

/// <content>What was asked of sites.</content>
internal partial interface IJiraSites
{
    /// <summary>How many requests went to a site from this server in the last hour.</summary>
    int CallsLastHour(string site) => 0;
}
