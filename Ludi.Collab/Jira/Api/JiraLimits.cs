using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Jira.Api;

/// <summary>How long we wait for Jira and how much of it we take. More patience keeps people waiting longer in front of a dialog.</summary>
internal sealed class JiraLimits
{
    public const string Section = "Jira:Limits";

    /// <summary>Seconds for one attempt of a read, its body included.</summary>
    [Range(0.1, 120)]
    public double AttemptSeconds { get; set; } = 12;

    /// <summary>Seconds for a read with all its attempts and waits; an Orleans call or a browser waits no longer either.</summary>
    [Range(0.1, 300)]
    public double ReadSeconds { get; set; } = 45;

    /// <summary>Seconds for a write, which has one attempt; long, because an unclear write costs more than a wait.</summary>
    [Range(0.1, 120)]
    public double WriteSeconds { get; set; } = 25;

    /// <summary>Seconds that a read waits in all when Jira says "come back later"; longer waits are answered as such.</summary>
    [Range(0, 60)]
    public double LongestWaitSeconds { get; set; } = 20;

    /// <summary>Attempts of a read.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 4;

    /// <summary>Seconds before the second attempt after a failure, doubled for each further one and jittered.</summary>
    [Range(0.001, 10)]
    public double FirstBackoffSeconds { get; set; } = 0.5;

    /// <summary>Bytes of the largest answer taken; a page of 100 issues with every field stays far below.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int AnswerBytes { get; set; } = 16 * 1024 * 1024;
}
