using System.Text.RegularExpressions;
using System.Web;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>The rehearsal's forms, filled in and sent as a browser does.</summary>
internal static partial class ConsentForm
{
    /// <summary>The seal that a page's form carries, so that only who saw the page can send it.</summary>
    public static string SealIn(string page) => SealPattern().Match(page).Groups[1].Value;

    /// <summary>Decides on a consent page as one of its people, for all of its sites; the address it sends the browser back to.</summary>
    public static async Task<Uri> Decide(HttpClient http, Uri consent, string account, string decision = "accept")
    {
        var page = await http.GetStringAsync(consent);
        var query = HttpUtility.ParseQueryString(consent.Query);
        List<KeyValuePair<string, string>> form = [.. query.AllKeys.Select(key => new KeyValuePair<string, string>(key!, query[key]!))];
        form.AddRange([new("person", account), new("decision", decision), new("seal", SealIn(page))]);
        form.AddRange(SitePattern().Matches(page).Select(site => new KeyValuePair<string, string>("site", site.Groups[1].Value)));
        using var decided = await http.PostAsync(consent.GetLeftPart(UriPartial.Path), new FormUrlEncodedContent(form));
        return decided.Headers.Location!;
    }

    [GeneratedRegex("""name="seal" value="([^"]+)""")]
    private static partial Regex SealPattern();

    [GeneratedRegex("""name="site" value="([^"]+)""")]
    private static partial Regex SitePattern();
}
