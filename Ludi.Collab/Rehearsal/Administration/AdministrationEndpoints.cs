using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.Administration;

/// <summary>The switches for tests: how late searches are, and what befalls an issue. They take JSON only, so that no page elsewhere can press them.</summary>
internal static class AdministrationEndpoints
{
    /// <summary>Maps the addresses under the base, and lets the journal repeat what was done.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud, JiraGateway gateway)
    {
        gateway.AddWrite("POST", IssueAdministration.Template, IssueAdministration.Again);
        routes.MapGet("/index-lag", () => Results.Ok(new Lag((int)cloud.IndexLag.TotalMilliseconds)));
        routes.MapPost("/index-lag", (Lag lag) =>
        {
            if (lag.Milliseconds is < 0 or > 600_000)
            {
                return Results.BadRequest(new { error = "milliseconds must be between 0 and 600000" });
            }

            cloud.IndexLag = TimeSpan.FromMilliseconds(lag.Milliseconds);
            return Results.NoContent();
        });
        routes.MapPost("/issues/{issue}", (HttpContext http, string issue, Wish wish) => Do(http, cloud, issue, wish));
    }

    private static IResult Do(HttpContext http, JiraCloud cloud, string idOrKey, Wish wish)
    {
        var site = wish.Site is null ? cloud.Sites[0] : cloud.FindSite(wish.Site);
        if (site is null || (wish.Person is null ? site.People[0] : site.FindPerson(wish.Person)) is not { } person)
        {
            return Results.BadRequest(new { error = "no such site or person" });
        }

        lock (site.Gate)
        {
            cloud.Bulk(site).Advance(cloud.Now);
            var call = new Call(http, cloud, site, person, null, cloud.Now);
            if (!site.TryFind(idOrKey, out var issue))
            {
                return Results.NotFound(new { error = "no such issue" });
            }

            var answer = wish.Action == "edit"
                ? IssueAdministration.Edit(call, issue, new JsonObject { ["fields"] = wish.Fields?.DeepClone(), ["update"] = wish.Update?.DeepClone() })
                : IssueAdministration.Do(call, issue, new JsonObject { ["action"] = wish.Action, ["project"] = wish.Project });
            return answer.Status < 300 ? Results.Ok(new { id = issue.Id, key = issue.Key }) : Results.BadRequest(new { error = Pages.IssueEditing.Words(answer) });
        }
    }

    private sealed record Lag(int Milliseconds);

    private sealed record Wish(string Action, string? Project = null, string? Person = null, string? Site = null, JsonObject? Fields = null, JsonObject? Update = null);
}
