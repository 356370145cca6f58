using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Rehearsal;

/// <summary>How the product's configuration speaks of the rehearsal, section "Rehearsal".</summary>
internal sealed class RehearsalSettings
{
    public const string Section = "Rehearsal";

    /// <summary>Null: on where no Atlassian client is configured, but never by itself in Production.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Where it listens; port 0 takes a free one.</summary>
    [Required, Url]
    public string Url { get; set; } = "http://127.0.0.1:5081";

    /// <summary>The address that browsers are told, without a path; null: http://localhost and the port.</summary>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>A rehearsal that runs elsewhere, in a process of its own; then none is started here.</summary>
    [Url]
    public string? Address { get; set; }

    /// <summary>How many issues it holds; each costs some 4 kB of memory.</summary>
    [Range(10, 100_000)]
    public int Issues { get; set; } = 1500;

    /// <summary>How late a search sees a write. More is harder, as the real index can be; default 0.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan IndexLag { get; set; }

    /// <summary>How long a bulk operation takes for each issue. More is harder; default 40 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan BulkPace { get; set; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Whether the rate limits are those of the real one; off for load tests only.</summary>
    public bool RateLimits { get; set; } = true;

    /// <summary>Plants unique words, for scans that prove that none is kept; null plants none.</summary>
    public string? CanaryPrefix { get; set; }

    /// <summary>Where its writes are kept over a restart; never in the product's data folder. Empty: in memory only.</summary>
    public string JournalFile { get; set; } = "rehearsal-data/journal.jsonl";
}
