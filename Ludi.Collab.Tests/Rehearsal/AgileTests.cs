namespace Ludi.Collab.Tests.Rehearsal;

public sealed class AgileTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R61_a_boards_configuration_names_the_field_of_its_estimates()
    {
        var grace = await shared.As(Who.Grace);
        var boards = (await grace.Get("agile/board")).List("values");
        Assert.Equal([(84, "scrum"), (85, "simple")], boards.Select(board => ((int)board!["id"]!, (string)board["type"]!)));
        Assert.Equal("customfield_10026", (string?)(await grace.Get("agile/board/84/configuration")).Json["estimation"]!["field"]!["fieldId"]);
        Assert.Equal("customfield_10016", (string?)(await grace.Get("agile/board/85/configuration")).Json["estimation"]!["field"]!["fieldId"]);
        Assert.Equal([84], (await grace.Get("agile/board?projectKeyOrId=NW")).List("values").Select(board => (int)board!["id"]!));
        Assert.Equal(404, (await grace.Get("agile/board/86/configuration")).Status);
        Assert.Equal(400, (await grace.Get("agile/board?projectKeyOrId=SEC")).Status);
        Assert.Equal("none", (string?)(await (await shared.As(Who.Ada)).Get("agile/board/86/configuration")).Json["estimation"]!["type"]);
    }

    [Fact]
    public async Task R62_issues_move_into_open_sprints_and_back_to_the_backlog()
    {
        var grace = await shared.As(Who.Grace);
        var open = (await grace.Get("agile/board/84/sprint?state=active,future")).List("values");
        Assert.Equal(["active", "future", "future"], open.Select(sprint => (string)sprint!["state"]!));
        Assert.Equal("NW Sprint 22", (string?)(await grace.Get("agile/sprint/37")).Json["name"]);
        Assert.Equal(400, (await grace.Get("agile/board/85/sprint")).Status);

        var key = (await grace.Search("project = NW AND type = Story AND sprint is EMPTY")).Keys[0];
        Assert.Equal(204, (await grace.Post("agile/sprint/38/issue", new { issues = new[] { key } })).Status);
        Assert.Equal([key], (await grace.Search($"key = {key} AND sprint in futureSprints()")).Keys);
        Assert.Equal(204, (await grace.Post("agile/backlog/issue", new { issues = new[] { key } })).Status);
        Assert.Null((await grace.Fields(key))["customfield_10020"]);
        Assert.Equal(400, (await grace.Post("agile/sprint/33/issue", new { issues = new[] { key } })).Status);
        Assert.Equal(403, (await (await shared.As(Who.Noor)).Post("agile/sprint/38/issue", new { issues = new[] { key } })).Status);
        Assert.Equal(404, (await grace.Post("agile/sprint/38/issue", new { issues = new[] { key, "SEC-1" } })).Status);
    }

    [Fact]
    public async Task R63_an_estimate_is_set_through_its_board()
    {
        var grace = await shared.As(Who.Grace);
        var key = (await grace.Search("project = OPS AND type = Task")).Keys[0];
        var set = await grace.Put($"agile/issue/{key}/estimation?boardId=85", new { value = "8.0" });
        Assert.Equal((200, "customfield_10016", "8.0"), (set.Status, (string?)set.Json["fieldId"], (string?)set.Json["value"]));
        Assert.Equal(200, (await grace.Put($"agile/issue/{key}/estimation?boardId=85", new { value = 5 })).Status);
        Assert.Equal(5.0, (double)(await grace.Fields(key))["customfield_10016"]!);
        Assert.Equal(400, (await grace.Put($"agile/issue/{key}/estimation", new { value = 5 })).Status);
        Assert.Equal(404, (await grace.Put($"agile/issue/{key}/estimation?boardId=84", new { value = 5 })).Status);
        Assert.Equal(400, (await grace.Put($"agile/issue/{key}/estimation?boardId=85", new { value = "many" })).Status);
    }
}
