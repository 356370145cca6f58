using Ludi.Collab.Rehearsal.Pages;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Where the chosen person makes a personal access token; it is shown this once.</summary>
internal static class TokenPage
{
    private const int Days = 90;

    /// <summary>The page, with the token that was just made.</summary>
    public static IResult Show(Frame frame, string? raw = null) => frame.Page("Personal access tokens", Html.Of($"""
        <main class="wide"><section class="card"><h1>Personal access tokens</h1>
        <p>A token lets an app act as {frame.Person.Name}, and do no more than {frame.Person.Name} can.</p>
        {(raw is null ? Html.Nothing : Html.Of($"""<p role="status">Copy the token now, it will not be shown again:</p><p><code class="token">{raw}</code></p>"""))}
        <form method="post" action="{frame.Site.Path}/tokens">{frame.Seal()}<label>Name <input name="name" value="Ludi.Collab" maxlength="255" required></label> <button class="primary">Create token</button></form></section>
        <div class="card"><table><thead><tr><th>Name</th><th>Made</th><th>Ends</th></tr></thead>
        <tbody>{Html.Join(frame.Cloud.DataCenter.Tokens.Of(frame.Person).Select(token => Html.Of($"<tr><td>{token.Name}</td><td>{Day(token.Created)}</td><td>{Day(token.Expires)}</td></tr>")))}</tbody></table></div></main>
        """));

    private static string Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "never";

    /// <summary>Takes the page's form.</summary>
    public static async Task<IResult> Make(HttpContext http, JiraCloud cloud)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!FormSeal.Holds(http, form, cloud.Grants.Mint))
        {
            return Layout.Error(http, "That did not work", "This form was not opened in this browser. Go back and try again.");
        }

        var frame = new Frame(http, cloud, cloud.DataCenter.Site);
        var name = form["name"].ToString() is { Length: > 0 and <= 255 } given ? given : "Token";
        return Show(frame, cloud.DataCenter.Tokens.Make(frame.Site, frame.Person, name, Days).Raw);
    }
}
