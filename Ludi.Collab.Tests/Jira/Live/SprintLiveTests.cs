using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>Cards dropped into frames, against the rehearsal and its log of calls.</summary>
public sealed class SprintLiveTests
{
    [Fact]
    public async Task X92_X94_B13_sixty_cards_into_a_sprint_are_two_calls_one_reading_and_undo_takes_them_back()
    {
        await using var house = await BoardHouse.Open(300);
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Grace), "project = NW AND type in (Story, Task) AND sprint is EMPTY ORDER BY key", 60);
        await house.Board("board", issues);
        await house.Connect("grace", Who.Grace);
        await house.Join("board", "grace");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live } && s.Loaded == issues.Count);
        using var grace = new SealedClient(house, "board", "grace");
        await grace.GetKey();
        var sprints = (await grace.Ask(JiraPurpose.Sprints, """{"project":"NW"}""")).Json!.AsArray();
        var sprint = sprints.First(s => (string)s!["state"]! == "future")!["id"]!.ToString();
        await house.Jira.Delete("/audit");

        Assert.All(await Move(grace, sprint, issues.Select(i => new JsonObject { ["issue"] = i })), r => Assert.Null((string?)r!["code"]));
        Assert.Equal(
            [("POST /rest/agile/1.0/sprint/{sprint}/issue", (issues.Count + 49) / 50), ("POST /rest/api/3/issue/bulkfetch", 1)],
            (await Calls(house)).OrderBy(c => c.Call, StringComparer.Ordinal));
        Assert.Contains(sprint, (await grace.Card(issues[0]))["fields"]!["customfield_10020"]!.ToJsonString(), StringComparison.Ordinal);

        await house.Jira.Delete("/audit");
        Assert.All(await Move(grace, null, issues.Select(i => new JsonObject { ["issue"] = i, ["seen"] = sprint })), r => Assert.Null((string?)r!["code"]));
        Assert.Equal(
            [("POST /rest/agile/1.0/backlog/issue", (issues.Count + 49) / 50), ("POST /rest/api/3/issue/bulkfetch", 2)],
            (await Calls(house)).OrderBy(c => c.Call, StringComparer.Ordinal));
    }

    private static async Task<JsonArray> Move(SealedClient client, string? sprint, IEnumerable<JsonObject> issues)
    {
        var (refusal, json) = await client.Ask(JiraPurpose.Tosprint, new JsonObject { ["sprint"] = sprint, ["issues"] = new JsonArray([.. issues]) }.ToJsonString());
        Assert.Null(refusal);
        return json!["results"]!.AsArray();
    }

    private static async Task<IReadOnlyList<(string Call, int Count)>> Calls(BoardHouse house) =>
        [.. (await house.Jira.Get("/audit")).Json["byCall"]!.AsObject().Select(c => (c.Key, (int)c.Value!))];
}
