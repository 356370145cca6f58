using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The pages for people, once for each site. Everything on them is encoded, and forms are sealed.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps them under the base.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud)
    {
        routes.MapGet("/style.css", () => Results.Text(Stylesheet.Text, "text/css"));
        routes.MapGet("/log", http => Read(http, cloud, cloud.Sites[0], LogPage.Show));
        routes.MapPost("/who", http => Choose(http, cloud));
        routes.MapGet("/types/{id}.svg", (HttpContext http, string id) => Pictures.Type(http, id));
        routes.MapGet("/avatars/{id}.svg", (HttpContext http, string id) => Picture(http, cloud, id));
        foreach (var site in cloud.Sites)
        {
            MapSite(routes, cloud, site);
        }
    }

    private static IResult Picture(HttpContext http, JiraCloud cloud, string id) =>
        cloud.FindPerson(id) is { } person ? Pictures.Avatar(http, person)
        : cloud.Sites.FirstOrDefault(site => id == $"site-{site.Number}") is { } site ? Pictures.Letter(http, site.Name[..1].ToUpperInvariant())
        : Results.NotFound();

    private static void MapSite(IEndpointRouteBuilder routes, JiraCloud cloud, Site site)
    {
        var path = site.Path[Shapes.Addresses.Base.Length..];
        routes.MapGet(path.Length == 0 ? "/" : path, http => Read(http, cloud, site, HomePage.Show));
        routes.MapGet(path + "/projects/{key}", http => Read(http, cloud, site, frame =>
            ProjectPage.Show(frame, (string)http.Request.RouteValues["key"]!, int.TryParse(http.Request.Query["page"], out var page) ? page : 0)));
        routes.MapGet(path + "/browse/{key}", http => Read(http, cloud, site, frame => IssuePage.Show(frame, (string)http.Request.RouteValues["key"]!)));
        WebhookPage.Map(routes, cloud, site);
        routes.MapPost(path + "/browse/{key}", http => Save(http, cloud, site, IssueEditing.Apply));
        routes.MapPost(path + "/browse/{key}/administration", http => Save(http, cloud, site, AdministrationForm.Apply));
        routes.MapGet(path + "/images/icons/priorities/{icon}_new.svg", (HttpContext http, string icon) =>
            site.Priorities.Find(priority => priority.Icon == icon) is { } priority ? Pictures.Priority(http, priority) : Results.NotFound());
        routes.MapGet(path + "/images/icons/statuses/generic.svg", http => Pictures.Letter(http, "•").ExecuteAsync(http));
    }

    /// <summary>Shows a page, under the site's lock.</summary>
    public static Task Read(HttpContext http, JiraCloud cloud, Site site, Func<Frame, IResult> show)
    {
        IResult page;
        lock (site.Gate)
        {
            cloud.Bulk(site).Advance(cloud.Now);
            page = show(new Frame(http, cloud, site));
        }

        return page.ExecuteAsync(http);
    }

    private static async Task Save(HttpContext http, JiraCloud cloud, Site site, Func<Frame, Issue, IFormCollection, string?> apply)
    {
        if (await ReadForm(http, cloud) is not { } form)
        {
            await Refuse(http);
            return;
        }

        var key = (string)http.Request.RouteValues["key"]!;
        await Read(http, cloud, site, frame =>
        {
            var complaint = site.Find(key, frame.Person) is { } issue ? apply(frame, issue, form) : null;
            return complaint is null ? Results.Redirect($"{site.Path}/browse/{Uri.EscapeDataString(key)}") : IssuePage.Show(frame, key, complaint);
        });
    }

    private static async Task Choose(HttpContext http, JiraCloud cloud)
    {
        if (await ReadForm(http, cloud) is not { } form || cloud.FindPerson(form["person"]) is not { } person)
        {
            await Refuse(http);
            return;
        }

        Visitor.Remember(http, person);
        var back = form["back"].ToString();
        var isOurs = back.StartsWith(Shapes.Addresses.Base, StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal);
        await Results.Redirect(isOurs ? back : Shapes.Addresses.Base).ExecuteAsync(http);
    }

    /// <summary>The form that was sent; null where it is none of ours.</summary>
    public static async Task<IFormCollection?> ReadForm(HttpContext http, JiraCloud cloud)
    {
        if (!http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return FormSeal.Holds(http, form, cloud.Grants.Mint) ? form : null;
    }

    /// <summary>Tells that a form was none of ours.</summary>
    public static Task Refuse(HttpContext http) =>
        Layout.Error(http, "That did not work", "This form was not opened in this browser. Go back and try again.").ExecuteAsync(http);
}
