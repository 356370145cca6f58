namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>The rehearsal's own switches for the Data Center, no part of Jira: a token for anybody, the limits, and whether webhooks name who did it. They take JSON only, so that no page elsewhere can press them.</summary>
internal static class ServerSwitches
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder root, string prefix, JiraCloud cloud)
    {
        var jira = cloud.DataCenter;
        root.MapPost(prefix + "/tokens", async http => await (http.Request.HasFormContentType ? await TokenPage.Make(http, cloud) : await MakeToken(http, jira)).ExecuteAsync(http));
        root.MapPost(prefix + "/webhook-users", (Telling telling) =>
        {
            jira.TellsWho = telling.On;
            return Results.NoContent();
        });
        root.MapGet(prefix + "/limits", () => Results.Ok(jira.Limits.Size));
        root.MapPost(prefix + "/limits", (BucketSize size) =>
        {
            if (size.Limit < 1 || size.FillRate < 1 || size.IntervalSeconds < 1)
            {
                return Results.BadRequest(new { error = "limit, fillRate and intervalSeconds must be at least 1" });
            }

            jira.Limits.Size = size;
            return Results.NoContent();
        });
        root.MapDelete(prefix + "/limits", () =>
        {
            jira.Limits.Size = null;
            return Results.NoContent();
        });
    }

    private static async Task<IResult> MakeToken(HttpContext http, ServerJira jira)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Results.StatusCode(415);
        }

        var wish = await http.Request.ReadFromJsonAsync<Wish>(http.RequestAborted);
        return jira.Site.FindPerson(wish?.Person) is { Active: true } person
            ? Results.Ok(new { rawToken = jira.Tokens.Make(jira.Site, person, wish!.Name ?? "switch", wish.Days).Raw })
            : Results.BadRequest(new { error = "no such person" });
    }

    private sealed record Telling(bool On);

    private sealed record Wish(string? Person, string? Name = null, int? Days = null);
}
