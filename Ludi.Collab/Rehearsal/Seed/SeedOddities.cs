using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>What every real site has somewhere: an issue that was moved here from elsewhere, and one that only some may see.</summary>
internal static class SeedOddities
{
    /// <summary>The key that the moved issue had before.</summary>
    public const string OldKey = "LEGACY-12";

    /// <summary>The key the moved issue has now.</summary>
    public const string MovedKey = "NW-40";

    /// <summary>The issue that only leads see.</summary>
    public const string HiddenKey = "NW-41";

    /// <summary>Adds them, where the site is large enough.</summary>
    public static void AddTo(Site site)
    {
        if (site.TryFind(MovedKey, out var moved))
        {
            site.AddOldKey(OldKey, moved);
        }

        if (site.TryFind(HiddenKey, out var hidden))
        {
            hidden.Supersede(new Dictionary<string, object>(hidden.Values) { ["security"] = site.SecurityLevels[0] }, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        }
    }
}
