using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Whoever asked <see cref="IConnectionGrain.Watch"/> is told here; a board's issues are one. Key: the board's id.</summary>
internal interface IConnectionWatcher : IGrainWithStringKey
{
    /// <summary>A watched person connected, disconnected or has to reconnect. May be lost: the lease of the watch says how stale a state can be.</summary>
    [OneWay]
    Task ConnectionChanged(string person, ConnectionState state);
}
