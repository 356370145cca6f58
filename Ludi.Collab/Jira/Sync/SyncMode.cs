namespace Ludi.Collab.Jira.Sync;

/// <summary>How the cards of a site are kept in step with Jira between refreshes (P48, P49).</summary>
internal enum SyncMode
{
    /// <summary>Jira is read when a board opens and when somebody refreshes.</summary>
    OnRefresh,

    /// <summary>Jira is asked every few seconds for what changed, while somebody acts.</summary>
    NearLive,

    /// <summary>Jira tells by webhooks; asking goes on slowly, for what they lose.</summary>
    Live,
}
