using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Hosting;

/// <summary>
/// The keys of sessions and tokens, in a folder outside the database, so that a copy of the database alone
/// opens nothing. Losing them signs everybody out and asks for Jira to be connected again.
/// </summary>
internal static class KeyRing
{
    private const string Section = "Keys";

    public static void Add(WebApplicationBuilder builder)
    {
        var folder = builder.Configuration.GetSection(Section).Get<KeyRingOptions>()?.Folder ?? new KeyRingOptions().Folder;
        var path = Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, folder));
        if (!OperatingSystem.IsWindows())
        {
            path.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        builder.Services.AddDataProtection().SetApplicationName("Ludi.Collab").PersistKeysToFileSystem(path);
    }
}

/// <summary>Where the key ring is, section "Keys".</summary>
internal sealed class KeyRingOptions
{
    /// <summary>One folder of all nodes; relative ones begin at the content root. Default: keys.</summary>
    [Required]
    public string Folder { get; set; } = "keys";
}
