using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class DataCenterWritingTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task R179_an_edit_takes_wiki_text_and_names_and_never_gives_the_issue_back()
    {
        var key = await shared.Grace.Create("Story");
        var edit = await shared.Grace.Put($"issue/{key}?returnIssue=true", new { fields = new { description = "h1. New\n* _one_", assignee = new { name = "mina" }, customfield_10107 = 5, customfield_10105 = 43 } });
        Assert.Equal((204, ""), (edit.Status, edit.Text));
        var fields = await shared.Grace.Fields(key);
        Assert.Equal(("h1. New\n* _one_", "mina", 5.0), ((string?)fields["description"], (string?)fields["assignee"]!["name"], (double)fields["customfield_10107"]!));
        Assert.Contains("id=43,", (string?)fields["customfield_10105"]![0], StringComparison.Ordinal);

        var document = new { type = "doc", version = 1, content = Array.Empty<object>() };
        Assert.Equal("Operation value must be a string", (await shared.Grace.Edit(key, new { description = document })).FieldError("description"));
        Assert.Equal("User 'nobody' does not exist.", (await shared.Grace.Edit(key, new { assignee = new { name = "nobody" } })).FieldError("assignee"));
        Assert.Equal(400, (await shared.Grace.Edit(key, new { assignee = new { name = "linus" } })).Status);
        Assert.Equal((204, 204), ((await shared.Grace.Put($"issue/{key}/assignee", new { name = "grace" })).Status, (await shared.Grace.Put($"issue/{key}/assignee", new JsonObject { ["name"] = null })).Status));
        Assert.Null((await shared.Grace.Fields(key))["assignee"]);

        var changelog = (await shared.Grace.Get($"issue/{key}?expand=changelog")).Json["changelog"]!["histories"]!.AsArray();
        Assert.All(changelog.SelectMany(entry => entry!["items"]!.AsArray()), item => Assert.Null(item!["fieldId"]));
        Assert.Contains(changelog.SelectMany(entry => entry!["items"]!.AsArray()), item => (string?)item!["to"] == "JIRAUSER10103");
    }

    [Fact]
    public async Task R180_who_may_not_edit_hears_that_each_field_cannot_be_set_and_what_is_hidden_does_not_exist()
    {
        Assert.Equal("Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.", (await shared.Linus.Edit("HB-12", new { summary = "x" })).FieldError("summary"));
        Assert.Empty((await shared.Linus.Get("issue/HB-12/editmeta")).Json["fields"]!.AsObject());
        Assert.Empty((await shared.Noor.Get("issue/HB-12/transitions")).List("transitions"));
        Assert.Equal((404, "Issue Does Not Exist"), ((await shared.Grace.Get("issue/DK-1")).Status, (await shared.Grace.Get("issue/DK-1")).Message));
        Assert.Equal(403, (await shared.Grace.Put("issue/HB-12?notifyUsers=false", new { fields = new { summary = "x" } })).Status);
    }

    [Fact]
    public async Task R181_create_metadata_comes_in_pages_of_values_and_an_epic_needs_its_name()
    {
        var types = await shared.Grace.Get("issue/createmeta/HB/issuetypes");
        Assert.True((bool)types.Json["isLast"]!);
        var epic = types.List("values").Single(type => (string?)type!["name"] == "Epic")!;
        var fields = await shared.Grace.Get($"issue/createmeta/HB/issuetypes/{epic["id"]}?maxResults=50");
        Assert.True((bool)fields.List("values").Single(field => (string?)field!["fieldId"] == "customfield_10102")!["required"]!);
        Assert.Equal(400, (await shared.Linus.Get("issue/createmeta/HB/issuetypes")).Status);

        var frame = new JsonObject { ["project"] = new JsonObject { ["key"] = "HB" }, ["issuetype"] = new JsonObject { ["name"] = "Epic" }, ["summary"] = "Tides" };
        Assert.Equal("Epic Name is required.", (await shared.Grace.Post("issue", new JsonObject { ["fields"] = frame.DeepClone() })).FieldError("customfield_10102"));
        Assert.Equal(("project is required", "valid project is required"), ((await shared.Grace.Post("issue", new { fields = new { summary = "x" } })).FieldError("project"), (await shared.Grace.Post("issue", new { fields = new { project = new { key = "XX" } } })).FieldError("project")));
        var made = await shared.Grace.Create("Epic", new { summary = "Tides", customfield_10102 = "Tides" });
        var child = await shared.Grace.Create("Task", new { summary = "Low tide", customfield_10100 = made });
        Assert.Equal(made, (string?)(await shared.Grace.Fields(child))["customfield_10100"]);
        Assert.Equal([child], (await shared.Grace.Search($"\"Epic Link\" = {made}")).Keys);
        Assert.Equal(400, (await shared.Grace.Edit(child, new { parent = new { key = made } })).Status);
        Assert.Equal(400, (await shared.Grace.Edit(child, new { customfield_10100 = child })).Status);

        var bulk = await shared.Grace.Post("issue/bulk", new { issueUpdates = new object[] { new { fields = new { project = new { key = "HB" }, issuetype = new { name = "Task" }, summary = "one" } }, new { fields = new { project = new { key = "HB" }, issuetype = new { name = "Bug" }, summary = "two" } } } });
        Assert.Equal((201, 1, 1), (bulk.Status, bulk.List("issues").Count, (int)bulk.List("errors")[0]!["failedElementNumber"]!));
    }

    [Fact]
    public async Task R182_comments_are_wiki_strings_fifty_a_page_and_a_document_is_none()
    {
        var key = await shared.Grace.Create("Task");
        var said = await shared.Noor.Post($"issue/{key}/comment", new { body = "*No* [link|javascript:alert(1)]" });
        Assert.Equal((201, "*No* [link|javascript:alert(1)]", "noor"), (said.Status, (string?)said.Json["body"], (string?)said.Json["author"]!["name"]));
        Assert.Equal(200, (await shared.Noor.Put($"issue/{key}/comment/{said.Json["id"]}", new { body = "Yes" })).Status);
        Assert.Equal(400, (await shared.Grace.Post($"issue/{key}/comment", new { body = new { type = "doc", version = 1, content = Array.Empty<object>() } })).Status);
        Assert.Equal(400, (await shared.Grace.Post($"issue/{key}/comment", new { body = "" })).Status);
        Assert.Equal(204, (await shared.Grace.Put($"issue/{key}", new { update = new { comment = new[] { new { add = new { body = "With an edit" } } } } })).Status);
        var page = await shared.Grace.Get($"issue/{key}/comment");
        Assert.Equal((50, 2), ((int)page.Json["maxResults"]!, (int)page.Json["total"]!));
        Assert.Equal("Yes", (string?)(await shared.Grace.Fields(key))["comment"]!["comments"]![0]!["body"]);
    }

    [Fact]
    public async Task R183_moves_are_offered_in_data_centers_shape_and_properties_are_kept()
    {
        var key = await shared.Grace.Create("Task");
        var moves = (await shared.Grace.Get($"issue/{key}/transitions?expand=transitions.fields")).List("transitions");
        Assert.All(moves, move => Assert.Equal((true, false), (move!["opsbarSequence"] is not null, move.AsObject().ContainsKey("hasScreen"))));
        var start = moves.Single(move => (string?)move!["to"]!["name"] == "In Progress")!;
        Assert.Equal(204, (await shared.Grace.Post($"issue/{key}/transitions", new { transition = new { id = (string)start["id"]! } })).Status);
        Assert.Equal(400, (await shared.Grace.Post($"issue/{key}/transitions", new { transition = new { id = "52" } })).Status);
        Assert.Equal(204, (await shared.Grace.Post($"issue/{key}/transitions", new { transition = new { id = "52" }, fields = new { resolution = new { name = "Done" } } })).Status);
        Assert.Equal((201, 200), ((await shared.Grace.Put($"issue/{key}/properties/mark", new { a = 1 })).Status, (await shared.Grace.Put($"issue/{key}/properties/mark", new { a = 2 })).Status));
        Assert.Equal(2, (int)(await shared.Grace.Get($"issue/{key}?properties=mark")).Json["properties"]!["mark"]!["a"]!);
    }

    [Fact]
    public async Task R184_boards_sprints_and_backlogs_have_data_centers_objects()
    {
        var boards = (await shared.Ada.Get("agile/board")).List("values");
        Assert.Equal([(21, "scrum"), (22, "kanban")], boards.Select(board => ((int)board!["id"]!, (string)board["type"]!)));
        Assert.All(boards, board => Assert.Null(board!["location"]));
        Assert.Equal("customfield_10107", (string?)(await shared.Ada.Get("agile/board/21/configuration")).Json["estimation"]!["field"]!["fieldId"]);
        var active = (await shared.Ada.Get("agile/board/21/sprint?state=active")).List("values")[0]!;
        Assert.Equal((43, false, true), ((int)active["id"]!, (bool)active["synced"]!, active["activatedDate"] is not null));
        Assert.Equal(404, (await shared.Grace.Get("agile/board/22/configuration")).Status);

        var key = await shared.Grace.Create("Story");
        Assert.Equal(204, (await shared.Grace.Post("agile/sprint/44/issue", new { issues = new[] { key } })).Status);
        Assert.Contains(key, (await shared.Grace.Get("agile/sprint/44/issue?fields=summary&maxResults=500")).Keys);
        Assert.Equal(204, (await shared.Grace.Post("agile/backlog/issue", new { issues = new[] { key } })).Status);
        Assert.Contains(key, (await shared.Grace.Get("agile/board/21/backlog?fields=summary&maxResults=500")).Keys);
        Assert.Equal("8.0", (string?)(await shared.Grace.Put($"agile/issue/{key}/estimation?boardId=21", new { value = "8" })).Json["value"]);
        Assert.Equal((201, 403), ((await shared.Ada.Post("agile/sprint", new { name = "HB Sprint, six]", originBoardId = 21 })).Status, (await shared.Grace.Post("agile/sprint", new { name = "x", originBoardId = 21 })).Status));
    }
}
