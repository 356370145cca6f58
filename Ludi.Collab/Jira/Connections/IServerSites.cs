namespace Ludi.Collab.Jira.Connections;

/// <summary>Finds Data Center sites by id, from memory where they were asked for within the last minute.</summary>
internal interface IServerSites
{
    /// <summary>The site; null: there is none, or it was removed.</summary>
    ValueTask<ServerSite?> Find(string site, CancellationToken cancellation);
}
