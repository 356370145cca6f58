namespace Ludi.Collab.Jira.Sync;

/// <summary>The key of a site's grain: one for each organisation and site.</summary>
internal static class SiteKey
{
    public static ISiteGrain Of(IGrainFactory grains, string organisation, string site) => grains.GetGrain<ISiteGrain>($"{organisation}/{site}");

    /// <summary>Organisation and site of a key; site ids hold no slash.</summary>
    public static (string Organisation, string Site) Read(string key) => (key[..key.LastIndexOf('/')], key[(key.LastIndexOf('/') + 1)..]);
}
