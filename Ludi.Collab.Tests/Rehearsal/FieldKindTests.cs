using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class FieldKindTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    private const string Standard = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private const string Reviewer = "customfield_10033";
    private const string FieldTest = "customfield_10038";
    private const string Channel = "customfield_10042";
    private const string Region = "customfield_10044";
    private const string AccessGroup = "customfield_10045";

    private static readonly string[] CompanyKinds =
    [
        "atlassian-team", "cascadingselect", "datepicker", "datetime", "float", "gh-sprint", "grouppicker", "labels", "multicheckboxes", "multiselect",
        "multiuserpicker", "multiversion", "radiobuttons", "select", "textarea", "textfield", "url", "userpicker",
    ];

    private static readonly string[] TeamKinds =
    [
        "cascadingselect", "datepicker", "datetime", "float", "jsw-story-points", "labels", "multicheckboxes", "multiselect", "people", "radiobuttons", "select",
        "textarea", "textfield", "url", "userpicker",
    ];

    [Fact]
    public async Task R100_every_kind_is_there_in_three_projects_and_a_team_managed_one_owns_its_fields()
    {
        var ada = await shared.As(Who.Ada);
        Assert.Equal(CompanyKinds, await Kinds(ada, "NW"));
        Assert.Equal(CompanyKinds, await Kinds(ada, "SEC"));
        Assert.Equal(TeamKinds, await Kinds(ada, "OPS"));

        var fields = (await ada.Get("field")).Json.AsArray();
        Assert.All(fields.Where(field => (string?)field!["scope"]?["project"]?["id"] is not null), field => Assert.Equal("10005", (string?)field!["scope"]!["project"]!["id"]));
        Assert.Equal(14, fields.Count(field => field!["scope"] is not null));
    }

    [Fact]
    public async Task R100_each_has_its_schema_verbs_allowed_values_and_suggestion_path()
    {
        var grace = await shared.As(Who.Grace);
        var meta = (await grace.Get($"issue/{await Story(grace)}/editmeta")).Json["fields"]!;
        Assert.Equal(("option-with-child", 3), ((string?)meta[Region]!["schema"]!["type"], meta[Region]!["allowedValues"]!.AsArray().Count));
        Assert.Equal(["Gdynia", "Tallinn"], meta[Region]!["allowedValues"]![1]!["children"]!.AsArray().Select(child => (string)child!["value"]!));
        Assert.Equal(("option", Standard + "radiobuttons", "Web"), ((string?)meta[Channel]!["schema"]!["type"], (string?)meta[Channel]!["schema"]!["custom"], (string?)meta[Channel]!["defaultValue"]!["value"]));
        Assert.Equal(["Fax"], meta[Channel]!["allowedValues"]!.AsArray().Where(option => (bool?)option!["disabled"] == true).Select(option => (string)option!["value"]!));
        Assert.Equal(("array", "string", Standard + "labels"), Array(meta["customfield_10040"]!));
        Assert.Equal(("array", "version", Standard + "multiversion"), Array(meta["customfield_10041"]!));
        Assert.Equal(("array", "option", Standard + "multicheckboxes"), Array(meta["customfield_10043"]!));
        Assert.Equal(["add", "set", "remove"], meta["customfield_10043"]!["operations"]!.AsArray().Select(verb => (string)verb!));
        Assert.Equal(("team", "group", "timetracking"), ((string?)meta["customfield_10001"]!["schema"]!["type"], (string?)meta[AccessGroup]!["schema"]!["type"], (string?)meta["timetracking"]!["schema"]!["type"]));
        Assert.Equal(["set", "edit"], meta["timetracking"]!["operations"]!.AsArray().Select(verb => (string)verb!));
        Assert.Null(meta["customfield_10001"]!["allowedValues"]);
        Assert.EndsWith("/rest/api/1.0/users/picker?fieldName=customfield_10033&query=", (string)meta[Reviewer]!["autoCompleteUrl"]!, StringComparison.Ordinal);
        Assert.EndsWith("/rest/api/1.0/labels/suggest?query=", (string)meta["labels"]!["autoCompleteUrl"]!, StringComparison.Ordinal);
        Assert.Equal(404, (await grace.Get("../../api/1.0/labels/suggest?query=a")).Status);
    }

    [Fact]
    public async Task R101_every_rarer_kind_takes_its_written_form_and_gives_the_read_one_back()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Create(grace, "NW", "Story", []);
        var reply = await grace.Put($"issue/{key}?returnIssue=true", new
        {
            fields = new Dictionary<string, object?>
            {
                ["customfield_10001"] = "36885b3c-1bf0-4f85-a357-c5b858c31de4",
                ["customfield_10040"] = new[] { "peak-week", "calm" },
                ["customfield_10041"] = new[] { new { id = "10201" } },
                [Channel] = new { value = "Phone" },
                ["customfield_10043"] = new object[] { new { id = "10430" }, new { value = "Measured" } },
                [Region] = new { id = "10440", child = new { id = "10442" } },
                [AccessGroup] = new { name = "harbour-control" },
            },
        });
        Assert.Equal(200, reply.Status);
        var fields = reply.Json["fields"]!;
        Assert.Equal(("36885b3c-1bf0-4f85-a357-c5b858c31de4", "Crossings"), ((string?)fields["customfield_10001"]!["id"], (string?)fields["customfield_10001"]!["name"]));
        Assert.Equal(("North Sea", "Harwich"), ((string?)fields[Region]!["value"], (string?)fields[Region]!["child"]!["value"]));
        Assert.Equal((2, "2.4 Summer", "Phone", 2), (fields["customfield_10040"]!.AsArray().Count, (string?)fields["customfield_10041"]![0]!["name"], (string?)fields[Channel]!["value"], fields["customfield_10043"]!.AsArray().Count));
        Assert.Equal(("harbour-control", "e04f9b6d-2a58-4c3e-9d10-6b7a8c9d0e1f"), ((string?)fields[AccessGroup]!["name"], (string?)fields[AccessGroup]!["groupId"]));
        Assert.Equal([key], (await grace.Search($"key = {key} AND \"Region and port\" = Harwich AND Tags = calm AND \"Release checks\" = Measured")).Keys);

        Assert.Equal(204, (await grace.Edit(key, new Dictionary<string, object?> { [Region] = new { value = "Baltic" }, [Channel] = null, ["customfield_10001"] = null })).Status);
        fields = await grace.Fields(key);
        Assert.Equal(("Baltic", null, null, null), ((string?)fields[Region]!["value"], fields[Region]!["child"], fields[Channel], fields["customfield_10001"]));
    }

    [Fact]
    public async Task R101_a_team_managed_projects_own_fields_take_their_values()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Create(grace, "OPS", "Task", new()
        {
            ["customfield_10051"] = "North 4",
            ["customfield_10052"] = 120,
            ["customfield_10053"] = "2026-11-30T14:00:00.000+0000",
            ["customfield_10055"] = new[] { new { accountId = Who.Mina }, new { accountId = Who.Grace } },
            ["customfield_10060"] = new { value = "South quay", child = new { value = "Gate 5" } },
            ["customfield_10061"] = new { accountId = Who.Ada },
        });
        var fields = await grace.Fields(key);
        Assert.Equal(("North 4", 120.0, 2, "Gate 5", Who.Ada), (
            (string?)fields["customfield_10051"], (double)fields["customfield_10052"]!, fields["customfield_10055"]!.AsArray().Count,
            (string?)fields["customfield_10060"]!["child"]!["value"], (string?)fields["customfield_10061"]!["accountId"]));
        Assert.False(fields.AsObject().ContainsKey(Region));
    }

    [Fact]
    public async Task R102_a_request_insists_on_who_when_and_where_and_an_access_request_on_a_group()
    {
        var grace = await shared.As(Who.Grace);
        var demanded = new Dictionary<string, object?>
        {
            [Region] = new { value = "Baltic", child = new { value = "Gdynia" } },
            [Reviewer] = new { accountId = Who.Tomas },
            [FieldTest] = "2026-12-01T08:00:00.000+0000",
        };
        var required = (await grace.Get("issue/createmeta/NW/issuetypes/10005")).List("fields").Where(field => (bool)field!["required"]!).Select(field => (string)field!["fieldId"]!);
        Assert.Equal(["project", "summary", "issuetype", Region, Reviewer, FieldTest, Channel], required);

        var refused = await grace.Post("issue", new { fields = Frame("NW", "Request", []) });
        Assert.Equal((400, "Region and port is required.", "Reviewer is required.", "Field test starts is required.", ""), (refused.Status, refused.FieldError(Region), refused.FieldError(Reviewer), refused.FieldError(FieldTest), refused.FieldError(Channel)));

        var key = await Create(grace, "NW", "Request", demanded);
        Assert.Equal("Web", (string?)(await grace.Fields(key))[Channel]!["value"]);
        Assert.Equal("Channel is required.", (await grace.Edit(key, new Dictionary<string, object?> { [Channel] = null })).FieldError(Channel));
        Assert.Equal("Access group is required.", (await grace.Post("issue", new { fields = Frame("NW", "Access request", demanded) })).FieldError(AccessGroup));
        Assert.StartsWith("NW-", await Create(grace, "NW", "Access request", new(demanded) { [AccessGroup] = new { name = "harbour-control" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R103_estimates_are_periods_of_work_and_what_is_not_named_stays()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Create(grace, "NW", "Task", new() { ["timetracking"] = new { originalEstimate = "1w 2d" } });
        Assert.Equal(("1w 2d", 201_600, "1w 2d"), await Times(grace, key));
        Assert.Equal(204, (await grace.Edit(key, new { timetracking = new { remainingEstimate = "90m" } })).Status);
        Assert.Equal(("1w 2d", 201_600, "1h 30m"), await Times(grace, key));
        Assert.Equal(204, (await grace.Put($"issue/{key}", new { update = new { timetracking = new object[] { new { edit = new { originalEstimate = "3d" } } } } })).Status);
        Assert.Equal(("3d", 86_400, "1h 30m"), await Times(grace, key));
    }

    [Fact]
    public async Task R104_every_kind_has_seeded_values_and_the_page_shows_them()
    {
        var ada = await shared.As(Who.Ada);
        foreach (var jql in new[]
        {
            "project = NW AND Team is not EMPTY", "project = NW AND Tags is not EMPTY", "project = NW AND \"Noticed in\" is not EMPTY", "project = NW AND \"Release checks\" is not EMPTY",
            "project = NW AND \"Access group\" is not EMPTY", "project = OPS AND Crew is not EMPTY", "project = OPS AND \"Window opens\" is not EMPTY",
            "project = OPS AND \"Quay and gate\" is not EMPTY", "project = OPS AND Weather is not EMPTY", "type = Request",
        })
        {
            Assert.NotEmpty((await ada.Search(jql)).Keys);
        }

        var found = (await ada.Search("project = NW AND \"Region and port\" = Piraeus")).Keys[0];
        Assert.Contains("Piraeus", (await shared.Server.Get($"/browse/{found}")).Text, StringComparison.Ordinal);
    }

    private static (string? Type, string? Items, string? Custom) Array(JsonNode meta) =>
        ((string?)meta["schema"]!["type"], (string?)meta["schema"]!["items"], (string?)meta["schema"]!["custom"]);

    private static async Task<IEnumerable<string>> Kinds(JiraDriver jira, string project)
    {
        var types = (await jira.Get($"issue/createmeta/{project}/issuetypes")).List("issueTypes");
        var task = (string)types.Single(type => (string?)type!["name"] == "Task")!["id"]!;
        return (await jira.Get($"issue/createmeta/{project}/issuetypes/{task}?maxResults=200")).List("fields")
            .Select(field => (string?)field!["schema"]!["custom"]).OfType<string>().Select(custom => custom[(custom.IndexOf(':', StringComparison.Ordinal) + 1)..]).Distinct().Order(StringComparer.Ordinal);
    }

    private static async Task<string> Story(JiraDriver jira) => (await jira.Search("project = NW AND type = Story AND status = Backlog")).Keys[0];

    private static Dictionary<string, object?> Frame(string project, string type, Dictionary<string, object?> fields) =>
        new(fields) { ["project"] = new { key = project }, ["issuetype"] = new { name = type }, ["summary"] = "made here" };

    private static async Task<string> Create(JiraDriver jira, string project, string type, Dictionary<string, object?> fields)
    {
        var made = await jira.Post("issue", new { fields = Frame(project, type, fields) });
        Assert.True(made.Status == 201, made.Text);
        return (string)made.Json["key"]!;
    }

    private static async Task<(string?, int, string?)> Times(JiraDriver jira, string key)
    {
        var times = (await jira.Fields(key))["timetracking"]!;
        return ((string?)times["originalEstimate"], (int)times["originalEstimateSeconds"]!, (string?)times["remainingEstimate"]);
    }
}
