using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Shapes;

/// <summary>Where browsers and clients find the rehearsal's things.</summary>
internal sealed class Addresses(Func<string> origin)
{
    /// <summary>The path under which everything lives.</summary>
    public const string Base = "/rehearsal";

    /// <summary>The rehearsal's front page.</summary>
    public string Root => origin() + Base;

    /// <summary>The site's address, to which "/browse/" and a key are added for people.</summary>
    public string Of(Site site) => origin() + site.Path;

    /// <summary>A platform resource behind the gateway, which needs the token.</summary>
    public string Api(Site site, string path) => Gateway(site, $"/rest/api/3/{path}");

    /// <summary>Any resource of a site behind the gateway, by its path there.</summary>
    public string Gateway(Site site, string path) => $"{Root}/ex/jira/{site.CloudId}{path}";

    /// <summary>An agile resource behind the gateway.</summary>
    public string Agile(Site site, string path) => $"{Root}/ex/jira/{site.CloudId}/rest/agile/1.0/{path}";

    /// <summary>The path under which the Data Center lives, its context path included.</summary>
    public const string DataCenterBase = Base + "/dc";

    /// <summary>The base address of the Data Center.</summary>
    public string DataCenter => origin() + DataCenterBase;

    /// <summary>A person's public picture.</summary>
    public string Avatar(Person person, int size) => $"{Root}/avatars/{Uri.EscapeDataString(person.AccountId)}.svg?size={size}";
}
