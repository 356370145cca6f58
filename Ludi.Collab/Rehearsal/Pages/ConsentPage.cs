using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Asks who one is in this Jira, and whether the app may act for them.</summary>
internal static class ConsentPage
{
    /// <summary>The page, with words about what is missing after a failed try.</summary>
    public static IResult Show(HttpContext http, JiraCloud cloud, ConsentRequest request, Person? chosen, string? complaint = null)
    {
        var body = Html.Of($"""
            <main class="consent">
            <form class="card" method="post" action="{Addresses.Base}/authorize">
            <header class="consent-head"><span class="app-mark" aria-hidden="true">L</span><div><h1>Ludi.Collab wants to use your Jira</h1><p>It will act as you, and can do no more than you can.</p></div></header>
            {(complaint is null ? Html.Nothing : Html.Of($"""<p class="complaint" role="alert">{complaint}</p>"""))}
            <fieldset><legend>Who are you in this Jira?</legend><div class="people">{Html.Join(cloud.People.Where(person => person.Active).Select(person => PersonCard(person, person == (chosen ?? cloud.People[0]))))}</div></fieldset>
            <fieldset><legend>Where may the app look?</legend>{Html.Join(cloud.Sites.Select(site => SiteRow(cloud, site)))}</fieldset>
            <section><h2>It will be able to</h2><ul class="scopes">{Html.Join(request.Scopes.Select(scope => Html.Of($"<li>{Scopes.Words[scope]}</li>")))}</ul></section>
            {Hidden(request)}{FormSeal.Hidden(http, cloud.Grants.Mint)}
            <footer class="actions"><button class="quiet" name="decision" value="cancel">Cancel</button><button class="primary" name="decision" value="accept">Accept</button></footer>
            </form>
            <p class="fine">You can take this back at any time. Next you go to {request.CallbackOrigin}.</p>
            </main>
            """);
        return Layout.Page(http, "Connect Ludi.Collab", body, complaint is null ? 200 : 400, request.CallbackOrigin);
    }

    private static Html PersonCard(Person person, bool chosen) => Html.Of($"""
        <label class="person"><input type="radio" name="person" value="{person.AccountId}"{(chosen ? new Html(" checked") : Html.Nothing)}>
        <img src="{Addresses.Base}/avatars/{Uri.EscapeDataString(person.AccountId)}.svg" alt="" width="40" height="40">
        <span><strong>{person.Name}</strong><small>{person.Title}</small></span></label>
        """);

    private static Html SiteRow(JiraCloud cloud, Site site) => Html.Of($"""
        <label class="site"><input type="checkbox" name="site" value="{site.CloudId}" checked>
        <span><strong>{site.Name}</strong><small>{cloud.Addresses.Of(site)} · {string.Join(", ", cloud.People.Where(site.Includes).Select(person => person.Name.Split(' ')[0]))}</small></span></label>
        """);

    private static Html Hidden(ConsentRequest request) => Html.Join(new (string Name, string? Value)[]
    {
        ("audience", request.Audience), ("client_id", request.ClientId), ("scope", request.Scope), ("redirect_uri", request.RedirectUri),
        ("state", request.State), ("response_type", request.ResponseType), ("prompt", request.Prompt),
    }.Where(field => field.Value is not null).Select(field => Html.Of($"""<input type="hidden" name="{field.Name}" value="{field.Value}">""")));
}
