using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Jira.Sync;

/// <summary>What the operator may say about webhooks.</summary>
internal sealed class SyncOptions
{
    public const string Section = "Jira:Sync";

    /// <summary>Under which Jira reaches this server; null: the address under which the administrator's browser came.</summary>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>Client secrets of before a rotation, still accepted under deliveries; take one out when Atlassian uses the new one.</summary>
    public string[] FormerClientSecrets { get; set; } = [];

    /// <summary>The share of a site's hourly quota, in percent, that asking for changes may use; more leaves less to people.</summary>
    [Range(1, 50)]
    public int QuotaPercent { get; set; } = 10;
}
