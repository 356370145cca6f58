using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Storage;

/// <summary>Where and how the embedded store keeps its files; section "Storage" of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database, one server's alone; relative ones begin at the content root. Default: data.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>How much the log may grow before it goes into the data file; more means fewer pauses, each longer, a slower start after a crash, and twice as much memory. Default: 16 MB.</summary>
    [Range(1, 512)]
    public int LogMegabytes { get; set; } = 16;

    /// <summary>After how long a silence the log goes into the data file; more means a longer log to read after a crash. Default: 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromSeconds(2);
}
