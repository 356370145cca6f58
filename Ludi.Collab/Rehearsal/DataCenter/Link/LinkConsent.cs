using Ludi.Collab.Rehearsal.DataCenter.Tokens;
using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Shapes;
using Microsoft.Extensions.Primitives;

namespace Ludi.Collab.Rehearsal.DataCenter.Link;

/// <summary>The page on which a person of the Data Center lets an app act for them, and what becomes of its form.</summary>
internal static class LinkConsent
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/rest/oauth2/latest/authorize";

    private static readonly Dictionary<LinkScope, string> Words = new()
    {
        [LinkScope.READ] = "View projects and issues, and your profile",
        [LinkScope.WRITE] = "Create, change and comment on issues, as you",
        [LinkScope.ADMIN] = "Administer projects and this Jira, webhooks included, as you",
        [LinkScope.SYSTEM_ADMIN] = "Administer the system, as you",
    };

    /// <summary>Shows the page, or what is wrong with the request.</summary>
    public static IResult Show(HttpContext http, JiraCloud cloud)
    {
        var request = LinkRequest.Read(name => One(http.Request.Query[name]));
        return Judge(http, cloud, request) ?? Page(http, cloud, request);
    }

    /// <summary>Sends the browser back with a code, or with the refusal.</summary>
    public static async Task<IResult> Decide(HttpContext http, JiraCloud cloud)
    {
        if (!http.Request.HasFormContentType)
        {
            return Layout.Error(http, "That did not work", "The form was not sent as a form.");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var request = LinkRequest.Read(name => One(form[name]));
        if (Judge(http, cloud, request) is { } fault)
        {
            return fault;
        }

        if (!FormSeal.Holds(http, form, cloud.Grants.Mint))
        {
            return Layout.Error(http, "That did not work", "This form was not opened in this browser. Start again from the app.");
        }

        if (form["decision"] != "allow")
        {
            return Results.Redirect(request.Answer("error", "access_denied"));
        }

        if (cloud.DataCenter.Site.FindPerson(form["person"]) is not { Active: true } person)
        {
            return Page(http, cloud, request);
        }

        Visitor.Remember(http, person);
        return Results.Redirect(request.Answer("code", cloud.DataCenter.Codes.Make(request, person)));
    }

    private static IResult? Judge(HttpContext http, JiraCloud cloud, LinkRequest request) =>
        request.JudgeCallback(cloud.Options) is { } words ? Layout.Error(http, "We could not connect the app", words)
        : request.Judge() is { } error ? Results.Redirect(request.Answer("error", error))
        : null;

    private static IResult Page(HttpContext http, JiraCloud cloud, LinkRequest request)
    {
        var people = cloud.DataCenter.Site.People.Where(person => person.Active).ToList();
        var body = Html.Of($"""
            <main class="consent">
            <form class="card" method="post" action="{Addresses.DataCenterBase}{Path}">
            <header class="consent-head"><span class="app-mark" aria-hidden="true">L</span><div><h1>Allow Ludi.Collab to use {cloud.DataCenter.Site.Name}?</h1><p>It will act as you, and can do no more than you can.</p></div></header>
            <fieldset><legend>Who are you in this Jira?</legend><div class="people">{Html.Join(people.Select((person, index) => Html.Of($"""
            <label class="person"><input type="radio" name="person" value="{person.AccountId}"{(index == 0 ? new Html(" checked") : Html.Nothing)}>
            <img src="{Addresses.Base}/avatars/{Uri.EscapeDataString(person.AccountId)}.svg" alt="" width="40" height="40"><span><strong>{person.Name}</strong><small>{person.Title}</small></span></label>
            """)))}</div></fieldset>
            <section><h2>It will be able to</h2><ul class="scopes">{Html.Join(Words.Where(scope => scope.Key <= request.Wanted).Select(scope => Html.Of($"<li>{scope.Value}</li>")))}</ul></section>
            {Html.Join(request.Fields.Where(field => field.Value is not null).Select(field => Html.Of($"""<input type="hidden" name="{field.Name}" value="{field.Value}">""")))}{FormSeal.Hidden(http, cloud.Grants.Mint)}
            <footer class="actions"><button class="quiet" name="decision" value="deny">Deny</button><button class="primary" name="decision" value="allow">Allow</button></footer>
            </form><p class="fine">Next you go to {request.CallbackOrigin}.</p></main>
            """);
        return Layout.Page(http, "Allow access", body, formTarget: request.CallbackOrigin);
    }

    private static string? One(StringValues values) => values.Count == 1 ? values.ToString() : null;
}
