using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class EditingTests : IAsyncLifetime
{
    private RehearsalDriver _server = null!;
    private JiraDriver _ada = null!;
    private JiraDriver _grace = null!;
    private string _story = "";

    public async ValueTask InitializeAsync()
    {
        _server = await RehearsalDriver.Start(new() { Issues = 120, RateLimits = false });
        _ada = await _server.As(Who.Ada);
        _grace = await _server.As(Who.Grace);
        _story = (await _grace.Search("project = NW AND type = Story AND status = Backlog AND assignee is EMPTY")).Keys[0];
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task R36_an_edit_is_written_whole_or_not_at_all()
    {
        var before = (await _grace.Get($"issue/{_story}")).Text;
        var reply = await _grace.Edit(_story, new { summary = "New", priority = new { name = "Nonsense" }, labels = new[] { "two words" }, status = new { name = "Done" } });
        Assert.Equal(400, reply.Status);
        Assert.Equal("Priority name 'Nonsense' is not valid", reply.FieldError("priority"));
        Assert.Equal("The label 'two words' contains spaces which is invalid.", reply.FieldError("labels"));
        Assert.Equal("Field 'status' cannot be set. It is not on the appropriate screen, or unknown.", reply.FieldError("status"));
        Assert.Equal((400, "one of 'fields' or 'update' required"), Say(await _grace.Put($"issue/{_story}", new { })));
        Assert.Equal(before, (await _grace.Get($"issue/{_story}")).Text);
    }

    [Fact]
    public async Task R37_an_edit_moves_updated_names_its_author_in_the_history_and_can_return_the_issue()
    {
        var before = await _grace.Fields(_story);
        var reply = await _grace.Put($"issue/{_story}?returnIssue=true", new { fields = new { summary = "  A better name ", customfield_10026 = 13, assignee = new { accountId = Who.Mina } } });
        Assert.Equal(200, reply.Status);
        var after = reply.Json["fields"]!;
        Assert.Equal(("A better name", 13.0, "Mina Takahashi"), ((string?)after["summary"], (double)after["customfield_10026"]!, (string?)after["assignee"]!["displayName"]));
        Assert.NotEqual((string?)before["updated"], (string?)after["updated"]);

        var history = (await _grace.Get($"issue/{_story}/changelog")).List("values");
        Assert.Equal((1, Who.Grace), (history.Count, (string?)history[0]!["author"]!["accountId"]));
        var items = history[0]!["items"]!.AsArray();
        Assert.Equal(["summary", "customfield_10026", "assignee"], items.Select(item => (string)item!["fieldId"]!));
        Assert.Equal(((string?)before["summary"], "A better name"), ((string?)items[0]!["fromString"], (string?)items[0]!["toString"]));
        Assert.Equal(("Story Points", "custom", "13"), ((string?)items[1]!["field"], (string?)items[1]!["fieldtype"], (string?)items[1]!["toString"]));

        Assert.Equal(204, (await _grace.Edit(_story, new { summary = "A better name" })).Status);
        Assert.Equal((string?)after["updated"], (string?)(await _grace.Fields(_story))["updated"]);
    }

    [Fact]
    public async Task R38_update_verbs_add_set_and_remove_without_touching_the_rest()
    {
        await _grace.Edit(_story, new { labels = new[] { "one", "two" }, components = new[] { new { name = "Freight" } } });
        Assert.Equal(204, (await _grace.Put($"issue/{_story}", new { update = new { labels = new object[] { new { add = "three" }, new { remove = "one" } }, components = new object[] { new { add = new { name = "Booking" } } } } })).Status);
        var fields = await _grace.Fields(_story);
        Assert.Equal(["two", "three"], fields["labels"]!.AsArray().Select(label => (string)label!));
        Assert.Equal(["Freight", "Booking"], fields["components"]!.AsArray().Select(component => (string)component!["name"]!));

        Assert.Equal(400, (await _grace.Put($"issue/{_story}", new { fields = new { labels = new[] { "x" } }, update = new { labels = new object[] { new { add = "y" } } } })).Status);
        Assert.Equal(400, (await _grace.Put($"issue/{_story}", new { update = new { summary = new object[] { new { add = "y" } } } })).Status);

        Assert.Equal(204, (await _grace.Edit(_story, new { labels = Array.Empty<string>(), components = Array.Empty<object>(), customfield_10026 = (int?)null })).Status);
        Assert.Empty((await _grace.Fields(_story))["labels"]!.AsArray());
        Assert.Null((await _grace.Fields(_story))["customfield_10026"]);
    }

    [Theory]
    [InlineData("summary", "\"\"", "You must specify a summary of the issue.")]
    [InlineData("summary", "null", "You must specify a summary of the issue.")]
    [InlineData("summary", "\"a\\nb\"", "The summary is invalid because it contains newline characters.")]
    [InlineData("summary", "7", "Operation value must be a string")]
    [InlineData("customfield_10026", "\"5\"", "Operation value must be a number")]
    [InlineData("duedate", "\"2026-13-01\"", "Operation value must be a string in the format 'yyyy-MM-dd'")]
    [InlineData("assignee", "{\"accountId\":\"nobody\"}", "Specify a valid value for the user")]
    [InlineData("assignee", "{\"accountId\":\"712020:0f3b6a54-7d1e-4a57-9a1c-5c0de0000003\"}", "User '712020:0f3b6a54-7d1e-4a57-9a1c-5c0de0000003' cannot be assigned issues.")]
    [InlineData("description", "\"plain\"", "Operation value must be an Atlassian Document (see the Atlassian Document Format)")]
    [InlineData("customfield_10030", "{\"value\":\"Nope\"}", "Option value 'Nope' is not valid")]
    [InlineData("customfield_10030", "{\"id\":\"9\"}", "Option id '9' is not valid")]
    [InlineData("customfield_10030", "{\"name\":\"Low\"}", "Could not find valid 'id' or 'value' in the Parent Option object.")]
    [InlineData("customfield_10001", "{\"id\":\"36885b3c-1bf0-4f85-a357-c5b858c31de4\"}", "Operation value must be a string")]
    [InlineData("customfield_10001", "\"crossings\"", "Team id 'crossings' is not valid.")]
    [InlineData("customfield_10040", "[\"two words\"]", "The label 'two words' contains spaces which is invalid.")]
    [InlineData("customfield_10041", "[{\"name\":\"9.9\"}]", "Version name '9.9' is not valid")]
    [InlineData("customfield_10042", "{\"value\":\"Fax\"}", "Option value 'Fax' is not valid")]
    [InlineData("customfield_10043", "{\"value\":\"Measured\"}", "data was not an array")]
    [InlineData("customfield_10044", "{\"value\":\"Harwich\"}", "Option value 'Harwich' is not valid")]
    [InlineData("customfield_10044", "{\"value\":\"Baltic\",\"child\":{\"value\":\"Harwich\"}}", "Option value 'Harwich' is not valid")]
    [InlineData("customfield_10044", "{\"child\":{\"value\":\"Harwich\"}}", "Could not find valid 'id' or 'value' in the Parent Option object.")]
    [InlineData("customfield_10045", "{\"name\":\"pirates\"}", "Could not find a group with name 'pirates'")]
    [InlineData("customfield_10038", "\"30/11/2026\"", "Operation value must be a string in the format 'yyyy-MM-dd'T'HH:mm:ss.SSSZ'")]
    [InlineData("customfield_10036", "\"design\"", "Not a valid URL")]
    [InlineData("customfield_10039", "[{\"accountId\":\"nobody\"}]", "Specify a valid value for the user")]
    [InlineData("timetracking", "{\"originalEstimate\":\"soon\"}", "The original estimate specified is not valid.")]
    [InlineData("customfield_10050", "{\"value\":\"Night\"}", "Field 'customfield_10050' cannot be set. It is not on the appropriate screen, or unknown.")]
    [InlineData("customfield_10020", "33", "Issue can be assigned only active or future sprints.")]
    [InlineData("customfield_10020", "\"37\"", "Number value expected as the Sprint id.")]
    [InlineData("customfield_99999", "1", "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.")]
    public async Task R39_a_bad_value_is_refused_under_its_field_in_jiras_words(string field, string json, string words)
    {
        var reply = await _grace.Put($"issue/{_story}", $"{{\"fields\":{{\"{field}\":{json}}}}}");
        Assert.Equal((400, words), (reply.Status, reply.FieldError(field)));
    }

    [Fact]
    public async Task R39_a_summary_of_255_characters_is_the_longest()
    {
        Assert.Equal(204, (await _grace.Edit(_story, new { summary = new string('x', 255) })).Status);
        Assert.Equal("Summary must be less than 255 characters.", (await _grace.Edit(_story, new { summary = new string('x', 256) })).FieldError("summary"));
    }

    [Fact]
    public async Task R40_every_kind_of_field_takes_its_value_and_gives_it_back()
    {
        var epic = (await _grace.Search("project = NW AND type = Epic")).Keys[1];
        var reply = await _grace.Put($"issue/{_story}?returnIssue=true", new
        {
            fields = new Dictionary<string, object?>
            {
                ["parent"] = new { key = epic },
                ["fixVersions"] = new[] { new { id = "10202" } },
                ["duedate"] = "2026-11-30",
                ["priority"] = new { id = "1" },
                ["customfield_10020"] = 37,
                ["customfield_10030"] = new { value = "High" },
                ["customfield_10031"] = new[] { new { value = "Italy" }, new { value = "Greece" } },
                ["customfield_10032"] = "2027-01-15",
                ["customfield_10033"] = new { accountId = Who.Tomas },
                ["customfield_10034"] = "CR-1",
                ["customfield_10036"] = "https://design.example/1",
                ["customfield_10038"] = "2026-11-30T14:00:00.000+0000",
                ["customfield_10039"] = new[] { new { accountId = Who.Mina }, new { accountId = Who.Ada } },
            },
        });
        Assert.Equal(200, reply.Status);
        var fields = reply.Json["fields"]!;
        Assert.Equal(epic, (string?)fields["parent"]!["key"]);
        Assert.Equal("2.5 Autumn", (string?)fields["fixVersions"]![0]!["name"]);
        Assert.Equal(("2026-11-30", "Highest", "active"), ((string?)fields["duedate"], (string?)fields["priority"]!["name"], (string?)fields["customfield_10020"]!.AsArray()[^1]!["state"]));
        Assert.Equal(("High", 2, "2027-01-15"), ((string?)fields["customfield_10030"]!["value"], fields["customfield_10031"]!.AsArray().Count, (string?)fields["customfield_10032"]));
        Assert.Equal(("Tomás Ferreira", "CR-1", "2026-11-30T15:00:00.000+0100"), ((string?)fields["customfield_10033"]!["displayName"], (string?)fields["customfield_10034"], (string?)fields["customfield_10038"]));
        Assert.Equal("parentId", (await _grace.Edit(_story, new { parent = new { key = _story } })).Json["errors"]!.AsObject().Single().Key);
        Assert.Equal(204, (await _grace.Put($"issue/{_story}", new { update = new { parent = new object[] { new { set = new { none = true } } } } })).Status);
        Assert.False((await _grace.Fields(_story)).AsObject().ContainsKey("parent"));
    }

    [Fact]
    public async Task R41_rights_are_refused_in_jiras_words_and_nothing_is_written()
    {
        var (linus, noor) = (await _server.As(Who.Linus), await _server.As(Who.Noor));
        var before = (await _ada.Get($"issue/{_story}")).Text;

        Assert.Equal((400, "You do not have permission to edit issues in this project."), Say(await linus.Edit(_story, new { summary = "x" })));
        Assert.Equal((400, "Transition id '32' is not valid for this issue."), Say(await linus.Post($"issue/{_story}/transitions", new { transition = new { id = "32" } })));
        Assert.Empty((await linus.Get($"issue/{_story}/transitions")).List("transitions"));
        Assert.Equal((400, "Linus Okafor, you do not have the permission to comment on this issue."), Say(await linus.Post($"issue/{_story}/comment", new { body = Text("hi") })));
        Assert.Equal((400, "You do not have permission to create issues in this project."), Say(await linus.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "x" } })));
        Assert.Equal(403, (await linus.Put($"issue/{_story}/assignee", new { accountId = Who.Ada })).Status);
        Assert.Equal(400, (await linus.Get("issue/createmeta/NW/issuetypes")).Status);
        Assert.Equal(403, (await _grace.Delete($"issue/{_story}")).Status);
        Assert.Equal(400, (await noor.Edit(_story, new { assignee = new { accountId = Who.Ada } })).Status);
        Assert.Equal((403, "To discard the user notification either admin or project admin permissions are required."), Say(await _grace.Put($"issue/{_story}?notifyUsers=false", new { fields = new { summary = "x" } })));
        Assert.Equal(before, (await _ada.Get($"issue/{_story}")).Text);

        Assert.Equal(204, (await noor.Edit(_story, new { summary = "Noor may write" })).Status);
        Assert.Equal(204, (await _ada.Put($"issue/{_story}?notifyUsers=false", new { fields = new { summary = "x" } })).Status);
    }

    [Fact]
    public async Task R42_assigning_takes_a_person_nobody_or_the_projects_default()
    {
        Assert.Equal(204, (await _grace.Put($"issue/{_story}/assignee", new { accountId = Who.Mina })).Status);
        Assert.Equal(204, (await _grace.Put($"issue/{_story}/assignee", new { accountId = "-1" })).Status);
        Assert.Equal(Who.Ada, (string?)(await _grace.Fields(_story))["assignee"]!["accountId"]);
        Assert.Equal(204, (await _grace.Put($"issue/{_story}/assignee", new { accountId = (string?)null })).Status);
        Assert.Null((await _grace.Fields(_story))["assignee"]);
        Assert.Equal(400, (await _grace.Put($"issue/{_story}/assignee", new { accountId = Who.Bartholomew })).Status);
        Assert.Equal(400, (await _grace.Put($"issue/{_story}/assignee", new { name = "ada" })).Status);

        var assignable = (await _grace.Get($"user/assignable/search?issueKey={_story}&query=")).Json.AsArray().Select(user => (string)user!["displayName"]!).ToArray();
        Assert.Contains("Noor van Dijk", assignable);
        Assert.DoesNotContain("Linus Okafor", assignable);
        Assert.DoesNotContain("Bartholomew Quince", assignable);
    }

    private static (int Status, string Message) Say(Reply reply) => (reply.Status, reply.Message);

    private static JsonNode Text(string text) => JsonNode.Parse($$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"{{text}}"}]}]}""")!;
}
