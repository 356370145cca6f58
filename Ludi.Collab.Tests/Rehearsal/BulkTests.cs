using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class BulkTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private RehearsalDriver _server = null!;
    private JiraDriver _grace = null!;
    private string[] _tasks = [];

    public async ValueTask InitializeAsync()
    {
        _server = await RehearsalDriver.Start(new() { Issues = 200, RateLimits = false, Time = _time, BulkPace = TimeSpan.FromSeconds(1) });
        _grace = await _server.As(Who.Grace);
        _tasks = [.. (await _grace.Search("project = NW AND type = Task AND status = Backlog ORDER BY key")).Keys.Take(5)];
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task R105_a_bulk_edit_writes_every_kind_in_the_familys_own_form()
    {
        await _grace.Edit(_tasks[0], new { labels = new[] { "old", "other" } });
        var done = await Finish(await Edit(_tasks[..2], new()
        {
            ["priority"] = new { priorityId = "1" },
            ["labelsFields"] = new object[] { new { fieldId = "labels", bulkEditMultiSelectFieldOption = "ADD", labels = new[] { new { name = "q4" } } }, new { fieldId = "customfield_10040", bulkEditMultiSelectFieldOption = "REPLACE", labels = new[] { new { name = "calm" } } } },
            ["multiselectComponents"] = new { fieldId = "components", bulkEditMultiSelectFieldOption = "REPLACE", components = new[] { new { componentId = 10100 } } },
            ["multipleVersionPickerFields"] = new[] { new { fieldId = "fixVersions", bulkEditMultiSelectFieldOption = "REMOVE_ALL", versions = Array.Empty<object>() } },
            ["singleSelectFields"] = new object[] { new { fieldId = "customfield_10030", option = new { optionId = 10303 } }, new { fieldId = "customfield_10042", option = new { optionId = -1 } } },
            ["multipleSelectFields"] = new[] { new { fieldId = "customfield_10043", options = new[] { new { optionId = 10431 } } } },
            ["cascadingSelectFields"] = new[] { new { fieldId = "customfield_10044", parentOptionValue = new { optionId = 10450 }, childOptionValue = new { optionId = 10451 } } },
            ["richTextFields"] = new[] { new { fieldId = "customfield_10035", richText = new { adfValue = new { type = "doc", version = 1, content = Array.Empty<object>() } } } },
            ["singleLineTextFields"] = new[] { new { fieldId = "customfield_10034", text = "CR-7" } },
            ["urlFields"] = new[] { new { fieldId = "customfield_10036", url = "https://design.example/7" } },
            ["clearableNumberFields"] = new[] { new { fieldId = "customfield_10026", value = 8 } },
            ["datePickerFields"] = new object[] { new { fieldId = "duedate", date = new { formattedDate = "5/Dec/26" } }, new { fieldId = "customfield_10032", date = new { formattedDate = "06-12-2026" } } },
            ["dateTimePickerFields"] = new[] { new { fieldId = "customfield_10038", dateTime = new { formattedDateTime = "2026-12-01T08:00:00.000+0000" } } },
            ["singleGroupPickerFields"] = new[] { new { fieldId = "customfield_10045", group = new { groupName = "harbour-control" } } },
            ["singleSelectClearableUserPickerFields"] = new object[] { new { fieldId = "assignee", user = new { accountId = Who.Mina } }, new { fieldId = "customfield_10033", user = (object?)null } },
            ["multipleSelectClearableUserPickerFields"] = new[] { new { fieldId = "customfield_10039", users = new[] { new { accountId = Who.Ada } } } },
            ["originalEstimateField"] = new { originalEstimateField = "3d" },
        }), 4);
        Assert.Equal(("COMPLETE", 2, 2), ((string?)done["status"], (int)done["totalIssueCount"]!, done["processedAccessibleIssues"]!.AsArray().Count));

        var fields = await _grace.Fields(_tasks[0]);
        Assert.Equal(["old", "other", "q4"], fields["labels"]!.AsArray().Select(label => (string)label!));
        Assert.Equal(("Highest", "High", "Baltic", "Gdynia"), ((string?)fields["priority"]!["name"], (string?)fields["customfield_10030"]!["value"], (string?)fields["customfield_10044"]!["value"], (string?)fields["customfield_10044"]!["child"]!["value"]));
        Assert.Equal(("2026-12-05", "2026-12-06", 8.0, "CR-7"), ((string?)fields["duedate"], (string?)fields["customfield_10032"], (double)fields["customfield_10026"]!, (string?)fields["customfield_10034"]));
        Assert.Equal((Who.Mina, Who.Ada, "harbour-control", "3d"), ((string?)fields["assignee"]!["accountId"], (string?)fields["customfield_10039"]![0]!["accountId"], (string?)fields["customfield_10045"]!["name"], (string?)fields["timetracking"]!["originalEstimate"]));
        Assert.Equal(("calm", 1, 0, null), ((string?)fields["customfield_10040"]![0], fields["components"]!.AsArray().Count, fields["fixVersions"]!.AsArray().Count, fields["customfield_10042"]));
        Assert.Equal(Who.Grace, (string?)(await _grace.Get($"issue/{_tasks[1]}/changelog")).List("values")[^1]!["author"]!["accountId"]);
    }

    [Fact]
    public async Task R105_a_bulk_edit_fails_issue_by_issue_in_jiras_words()
    {
        var ops = (await _grace.Search("project = OPS AND type = Task")).Keys[0];
        var done = await Finish(await Edit([_tasks[0], ops, "NW-41", "NW-99999"], new() { ["singleSelectFields"] = new[] { new { fieldId = "customfield_10030", option = new { optionId = 10301 } } } }), 6);
        Assert.Equal(("COMPLETE", 4, 2, 1), ((string?)done["status"], (int)done["totalIssueCount"]!, (int)done["invalidOrInaccessibleIssueCount"]!, done["processedAccessibleIssues"]!.AsArray().Count));
        Assert.Equal("Field 'customfield_10030' cannot be set. It is not on the appropriate screen, or unknown.", (string?)done["failedAccessibleIssues"]!.AsObject().Single().Value![0]);

        done = await Finish(await Edit(_tasks[..1], new() { ["datePickerFields"] = new[] { new { fieldId = "duedate", date = new { formattedDate = "2026-12-05" } } } }), 6);
        Assert.Equal("Operation value must be a string in the format 'yyyy-MM-dd'", (string?)done["failedAccessibleIssues"]!.AsObject().Single().Value![0]);
    }

    [Fact]
    public async Task R106_it_goes_on_by_the_clock_and_is_known_for_two_weeks()
    {
        var task = await Urgent(_tasks[..4]);
        Assert.Equal(("ENQUEUED", 0, null), Tell(await Progress(task)));
        _time.Advance(TimeSpan.FromSeconds(3.5));
        Assert.Equal(("RUNNING", 50, null), Tell(await Progress(task)));
        Assert.Equal(("Highest", false), ((string?)(await _grace.Fields(_tasks[1]))["priority"]!["name"], (string?)(await _grace.Fields(_tasks[2]))["priority"]!["name"] == "Highest"));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("COMPLETE", 100, 4), Tell(await Progress(task)));
        Assert.Equal("2026-11-24T10:00:03.000+0100", (string?)(await _grace.Fields(_tasks[1]))["updated"]);
        var unknown = await _grace.Get("bulk/queue/1");
        Assert.Equal((400, "The task associated with this taskId is not a bulk operation task"), (unknown.Status, unknown.Message));
        _time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(400, (await (await _server.As(Who.Grace)).Get($"bulk/queue/{task}")).Status);
    }

    [Fact]
    public async Task R107_it_needs_the_global_right_and_keeps_within_its_limits()
    {
        var noor = await _server.As(Who.Noor);
        Assert.Equal(403, (await noor.Get($"bulk/issues/fields?issueIdsOrKeys={_tasks[0]}")).Status);
        Assert.Equal((403, "You do not have the permission to perform bulk changes."), Say(await noor.Post("bulk/issues/fields", Body(_tasks[..1], new() { ["priority"] = new { priorityId = "1" } }, "priority"))));

        Assert.Equal("No issues were selected.", Say(await _grace.Post("bulk/issues/fields", Body([], new() { ["priority"] = new { priorityId = "1" } }, "priority"))).Message);
        Assert.Equal("The number of issues selected exceeds the limit of 1000.", Say(await _grace.Post("bulk/issues/fields", Body([.. Enumerable.Range(1, 1001).Select(n => $"NW-{n}")], new() { ["priority"] = new { priorityId = "1" } }, "priority"))).Message);
        Assert.Equal("Between 1 and 200 fields can be edited at once.", Say(await _grace.Post("bulk/issues/fields", Body(_tasks, [], [.. Enumerable.Range(1, 201).Select(n => $"f{n}")]))).Message);
        Assert.Equal("The following editedFieldInput values are not listed as selectedActions : priority", Say(await _grace.Post("bulk/issues/fields", Body(_tasks, new() { ["priority"] = new { priorityId = "1" } }, "labels"))).Message);
        Assert.Equal("The field 'summary' is not valid for bulk edit", Say(await _grace.Post("bulk/issues/fields", Body(_tasks, new() { ["singleLineTextFields"] = new[] { new { fieldId = "summary", text = "x" } } }, "summary"))).Message);
        Assert.Equal("bulkEditMultiSelectFieldOption is not valid for the labels given", Say(await _grace.Post("bulk/issues/fields", Body(_tasks, new() { ["labelsFields"] = new[] { new { fieldId = "labels", labels = Array.Empty<object>() } } }, "labels"))).Message);

        Assert.Equal(400, (await _grace.Get($"bulk/issues/fields?issueIdsOrKeys={string.Join(',', Enumerable.Range(1, 1001).Select(n => $"NW-{n}"))}")).Status);
        for (var i = 0; i < 5; i++)
        {
            await Urgent(_tasks[..1]);
        }

        var sixth = Say(await _grace.Post("bulk/issues/fields", Body(_tasks[..1], new() { ["priority"] = new { priorityId = "2" } }, "priority")));
        Assert.Equal((400, "The maximum of 5 bulk operations is already in progress. Wait until one of them is done."), sixth);
        _time.Advance(TimeSpan.FromSeconds(2));
        await Urgent(_tasks[..1]);
    }

    [Fact]
    public async Task R108_the_fields_offered_are_those_that_all_issues_have_and_the_family_can_write()
    {
        var reply = await _grace.Get($"bulk/issues/fields?issueIdsOrKeys={string.Join(',', _tasks)}");
        var fields = reply.List("fields").ToDictionary(field => (string)field!["id"]!, field => field!);
        Assert.All(["summary", "parent", "customfield_10020", "customfield_10001", "status"], id => Assert.DoesNotContain(id, fields.Keys));
        Assert.Equal(["ADD", "REMOVE", "REPLACE", "REMOVE_ALL"], fields["labels"]["multiSelectFieldOptions"]!.AsArray().Select(option => (string)option!));
        Assert.Equal(["1", "2", "3", "4", "5"], fields["priority"]["fieldOptions"]!.AsArray().Select(option => (string)option!["id"]!));
        Assert.EndsWith("user/assignable/multiProjectSearch?projectKeys=NW&query=", (string)fields["assignee"]["searchUrl"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Fax", fields["customfield_10042"].ToJsonString(), StringComparison.Ordinal);

        var ops = (await _grace.Search("project = OPS AND type = Task")).Keys[0];
        var mixed = (await _grace.Get($"bulk/issues/fields?issueIdsOrKeys={_tasks[0]},{ops}")).List("fields");
        Assert.NotNull(mixed.Single(field => (string?)field!["id"] == "components")!["unavailableMessage"]);
        Assert.Null(mixed.Single(field => (string?)field!["id"] == "priority")!["unavailableMessage"]);
        Assert.Equal(["assignee"], (await _grace.Get($"bulk/issues/fields?issueIdsOrKeys={ops}&searchText=Assign")).List("fields").Select(field => (string)field!["id"]!));
        Assert.Equal((400, "Some of the issues in the issueIdsOrKeys are not valid"), Say(await _grace.Get("bulk/issues/fields?issueIdsOrKeys=NW-41")));
    }

    [Fact]
    public async Task R109_moves_are_offered_by_workflow_and_one_that_asks_for_a_field_fails_issue_by_issue()
    {
        var request = (await _grace.Search("type = Request AND status = Received")).Keys[0];
        var offered = (await _grace.Get($"bulk/issues/transition?issueIdsOrKeys={_tasks[0]},{_tasks[1]},{request}")).List("availableTransitions");
        Assert.Equal(_tasks[..2], offered[0]!["issues"]!.AsArray().Select(key => (string)key!));
        Assert.False((bool)offered[0]!["isTransitionsFiltered"]!);
        Assert.Equal([21, 32], offered[0]!["transitions"]!.AsArray().Select(transition => (int)transition!["transitionId"]!));
        Assert.Equal((0, true), (offered[1]!["transitions"]!.AsArray().Count, (bool)offered[1]!["isTransitionsFiltered"]!));

        var reply = await _grace.Post("bulk/issues/transition", new { bulkTransitionInputs = new[] { new { selectedIssueIdsOrKeys = _tasks[..2], transitionId = "32" }, new { selectedIssueIdsOrKeys = new[] { request }, transitionId = "311" } }, sendBulkNotification = false });
        var done = await Finish((string)reply.Json["taskId"]!, 5);
        Assert.Equal(2, done["processedAccessibleIssues"]!.AsArray().Count);
        Assert.Equal(["Reviewer is required.", "Channel is required."], done["failedAccessibleIssues"]!.AsObject().Single().Value!.AsArray().Select(word => (string)word!));
        Assert.Equal("In Progress", (string?)(await _grace.Fields(_tasks[1]))["status"]!["name"]);
        Assert.Equal(400, (await _grace.Post("bulk/issues/transition", new { bulkTransitionInputs = new[] { new { selectedIssueIdsOrKeys = new[] { "NW-41" }, transitionId = "32" } } })).Status);
    }

    [Fact]
    public async Task R110_on_request_an_issues_part_fails_or_the_whole_operation_dies()
    {
        await _server.Fault(new { match = new { path = $"^{_tasks[1]}$" }, kind = "bulk-fail", times = 1 });
        var done = await Finish(await Urgent(_tasks[..3]), 5);
        Assert.Equal((2, "The issue could not be updated."), (done["processedAccessibleIssues"]!.AsArray().Count, (string?)done["failedAccessibleIssues"]!.AsObject().Single().Value![0]));

        await _server.Fault(new { match = new { path = $"^{_tasks[2]}$" }, kind = "bulk-dead", times = 1 });
        done = await Finish(await Urgent(_tasks[..4]), 5);
        Assert.Equal(("DEAD", 50, 2), ((string?)done["status"], (int)done["progressPercent"]!, done["processedAccessibleIssues"]!.AsArray().Count));
    }

    [Fact]
    public async Task R110_a_restart_goes_on_where_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("rehearsal").FullName;
        try
        {
            var options = _server.Options with { JournalFile = Path.Combine(folder, "journal.jsonl"), Issues = 60 };
            string task;
            await using (var first = await RehearsalDriver.Start(options))
            {
                var grace = await first.As(Who.Grace);
                task = (string)(await grace.Post("bulk/issues/fields", Body(["NW-20", "NW-21"], new() { ["priority"] = new { priorityId = "1" } }, "priority"))).Json["taskId"]!;
                _time.Advance(TimeSpan.FromSeconds(2));
            }

            await using var second = await RehearsalDriver.Start(options);
            var again = await second.As(Who.Grace);
            Assert.Equal("RUNNING", (string?)(await again.Get($"bulk/queue/{task}")).Json["status"]);
            _time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(2, (await again.Get($"bulk/queue/{task}")).List("processedAccessibleIssues").Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Status, string Message) Say(Reply reply) => (reply.Status, (string?)reply.Json["errors"]?[0]?["message"] ?? "");

    private static (string?, int, int?) Tell(JsonNode progress) =>
        ((string?)progress["status"], (int)progress["progressPercent"]!, progress["processedAccessibleIssues"]?.AsArray().Count);

    private static JsonObject Body(string[] issues, Dictionary<string, object> input, params string[] actions) => new()
    {
        ["selectedIssueIdsOrKeys"] = new JsonArray([.. issues.Select(key => (JsonNode)key)]),
        ["selectedActions"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]),
        ["editedFieldsInput"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(input)),
    };

    private Task<string> Urgent(string[] issues) => Edit(issues, new() { ["priority"] = new { priorityId = "1" } });

    private async Task<string> Edit(string[] issues, Dictionary<string, object> input)
    {
        var fields = Body(issues, input)["editedFieldsInput"]!.AsObject();
        var actions = fields.SelectMany(pair => pair.Value is JsonArray many
            ? many.Select(item => (string)item!["fieldId"]!)
            : [pair.Key switch { "priority" => "priority", "originalEstimateField" => "timeoriginalestimate", _ => (string)pair.Value!["fieldId"]! }]);
        var reply = await _grace.Post("bulk/issues/fields", Body(issues, input, [.. actions]));
        Assert.True(reply.Status == 201, reply.Text);
        return (string)reply.Json["taskId"]!;
    }

    private async Task<JsonNode> Progress(string task) => (await _grace.Get($"bulk/queue/{task}")).Json;

    private async Task<JsonNode> Finish(string task, int seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return await Progress(task);
    }
}
