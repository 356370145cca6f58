using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;
using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>A site's webhooks: where its administrator adds and removes them, and everybody sees how the last delivery went.</summary>
internal static class WebhookPage
{
    private static readonly IReadOnlyList<string> Offered =
        ["jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated"];

    /// <summary>Maps the page of one site and its form, and the address that Jira's own page has.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud, Site site)
    {
        var path = site.Path[Shapes.Addresses.Base.Length..] + "/webhooks";
        routes.MapGet(site.Path[Shapes.Addresses.Base.Length..] + "/plugins/servlet/webhooks", () => Results.Redirect(site.Path + "/webhooks"));
        routes.MapGet(path, http => PageEndpoints.Read(http, cloud, site, frame => Show(frame)));
        routes.MapPost(path, async http =>
        {
            if (await PageEndpoints.ReadForm(http, cloud) is not { } form)
            {
                await PageEndpoints.Refuse(http);
                return;
            }

            await PageEndpoints.Read(http, cloud, site, frame => Apply(frame, form) is { } complaint ? Show(frame, complaint) : Results.Redirect(site.Path + "/webhooks"));
        });
    }

    /// <summary>The page.</summary>
    public static IResult Show(Frame frame, string? complaint = null)
    {
        var hooks = frame.Cloud.Hooks(frame.Site);
        var log = frame.Cloud.Deliveries.Log.Read().Where(entry => entry.Site == frame.Site.CloudId).ToList();
        return frame.Page("WebHooks", Html.Of($"""
            <main class="wide"><h1>WebHooks</h1>
            <p class="fine">Jira posts to these addresses when something happens. What became of each delivery: <a href="{Shapes.Addresses.Base}/deliveries">{Shapes.Addresses.Base}/deliveries</a></p>
            {(complaint is null ? Html.Nothing : Html.Of($"""<p class="complaint" role="alert">{complaint}</p>"""))}
            <div class="card"><table><thead><tr><th>Name</th><th>Address</th><th>Events</th><th>Issues</th><th>Signed</th><th>Last delivery</th><th></th></tr></thead>
            <tbody>{Html.Join(hooks.OfAdministrators().Select(hook => Row(frame, hook, log)))}</tbody></table></div>
            {Form(frame)}
            <h2>Registered by the app</h2>
            <div class="card"><table><thead><tr><th>For</th><th>Address</th><th>Events</th><th>Issues</th><th>Until</th><th>Last delivery</th></tr></thead>
            <tbody>{Html.Join(hooks.OfApp(frame.Cloud.Now).Select(hook => AppRow(hook, log)))}</tbody></table></div></main>
            """), complaint is null ? 200 : 400);
    }

    private static string? Apply(Frame frame, IFormCollection form)
    {
        var call = new Call(frame.Http, frame.Cloud, frame.Site, frame.Person, null, frame.Cloud.Now);
        var id = int.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var answer = WebhookAdministration.Do(call, AdministratorEndpoints.Deed(form["action"].ToString(), id, form["action"] == "add" ? Written(form) : null));
        return answer.Status < 300 ? null : IssueEditing.Words(answer);
    }

    private static JsonObject Written(IFormCollection form) => new()
    {
        ["name"] = form["name"].ToString(),
        ["url"] = form["url"].ToString(),
        ["secret"] = form["secret"].ToString(),
        ["events"] = new JsonArray([.. form["events"].OfType<string>().Select(name => (JsonNode)name)]),
        ["filters"] = new JsonObject { ["issue-related-events-section"] = form["jql"].ToString() },
        ["excludeBody"] = form.ContainsKey("excludeBody"),
    };

    private static Html Form(Frame frame) => !frame.Person.Administrator ? Html.Of($"""<p class="fine">Only an administrator adds and removes them.</p>""") : Html.Of($"""
        <h2>Add a WebHook</h2>
        <form class="card edit" method="post" action="{frame.Site.Path}/webhooks">{frame.Seal()}
        <label>Name<input name="name" maxlength="255" required></label>
        <label>URL<input name="url" type="url" required></label>
        <label>Secret<input name="secret" autocomplete="off"></label>
        <label>Issues, as JQL; empty for all<input name="jql"></label>
        <fieldset><legend>Events</legend>{Html.Join(Offered.Select(name => Html.Of($"""<label class="site"><input type="checkbox" name="events" value="{name}" checked>{name}</label>""")))}</fieldset>
        <label class="site"><input type="checkbox" name="excludeBody" value="true">Exclude the body</label>
        <button class="primary" name="action" value="add">Create</button></form>
        """);

    private static Html Row(Frame frame, AdministratorHook hook, IReadOnlyList<DeliveryEntry> log) => Html.Of($"""
        <tr><td>{hook.Name}</td><td class="path">{hook.Written}</td><td>{string.Join(' ', hook.Events)}</td><td>{(hook.Jql.Length == 0 ? "all" : hook.Jql)}</td>
        <td>{(hook.Signing is null ? "no" : "yes")}</td>{Last(hook, log)}<td>{(!frame.Person.Administrator ? Html.Nothing : Html.Of($"""
        <form method="post" action="{frame.Site.Path}/webhooks">{frame.Seal()}<input type="hidden" name="id" value="{hook.Id}"><button name="action" value="remove" aria-label="Remove {hook.Name}">Remove</button></form>
        """))}</td></tr>
        """);

    private static Html AppRow(AppHook hook, IReadOnlyList<DeliveryEntry> log) => Html.Of($"""
        <tr><td>{Frame.Name(hook.Owner)}</td><td class="path">{hook.Url}</td><td>{string.Join(' ', hook.Events)}</td><td>{hook.Jql}</td>
        <td class="nowrap">{hook.Expires.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</td>{Last(hook, log)}</tr>
        """);

    private static Html Last(Hook hook, IReadOnlyList<DeliveryEntry> log)
    {
        var id = hook.Id.ToString(CultureInfo.InvariantCulture);
        return log.LastOrDefault(entry => entry.Hook.Split(',').Contains(id)) is not { } last
            ? Html.Of($"<td>none yet</td>")
            : Html.Of($"""<td class="{(last.State is "delivered" or "waiting" ? "good" : "bad")}">{last.State} {last.Status} · {last.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}</td>""");
    }
}
