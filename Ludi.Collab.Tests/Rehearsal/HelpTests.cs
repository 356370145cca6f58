namespace Ludi.Collab.Tests.Rehearsal;

public sealed class HelpTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R112_people_are_found_for_several_projects_and_as_one_types()
    {
        var (grace, linus) = (await shared.As(Who.Grace), await shared.As(Who.Linus));
        Assert.Equal([Who.Ada, Who.Grace, Who.Mina], await Ids(grace, "user/assignable/multiProjectSearch?projectKeys=NW,OPS&query=", "Priya Raman"));
        Assert.Equal([Who.Mina], await Ids(grace, "user/assignable/multiProjectSearch?projectKeys=NW,OPS&query=mi"));
        Assert.Equal(404, (await grace.Get("user/assignable/multiProjectSearch?projectKeys=NW,SEC&query=a")).Status);
        Assert.Equal(400, (await grace.Get("user/assignable/multiProjectSearch?query=a")).Status);
        Assert.Equal(400, (await grace.Get($"user/assignable/multiProjectSearch?projectKeys=NW&query=a&accountId={Who.Ada}")).Status);

        var picked = (await grace.Get("user/picker?query=ada")).Json;
        Assert.Equal((1, "<b>Ada</b> Byte"), ((int)picked["total"]!, (string?)picked["users"]![0]!["html"]));
        var both = (await grace.Get("groupuserpicker?query=ha")).Json;
        Assert.Equal(["harbour-control"], both["groups"]!["groups"]!.AsArray().Select(group => (string)group!["name"]!));
        Assert.Equal(400, (await grace.Get("groupuserpicker")).Status);
        Assert.Equal(3, (int)(await grace.Get("groups/picker")).Json["total"]!);

        Assert.Empty((await linus.Get("user/search?query=ada")).Json.AsArray());
        Assert.Equal(0, (int)(await linus.Get("user/picker?query=ada")).Json["total"]!);
        Assert.False((bool)(await linus.Get("mypermissions?permissions=USER_PICKER")).Json["permissions"]!["USER_PICKER"]!["havePermission"]!);
    }

    [Fact]
    public async Task R113_saved_filters_are_listed_to_their_owner_and_to_those_they_are_shared_with()
    {
        var (grace, linus, ada) = (await shared.As(Who.Grace), await shared.As(Who.Linus), await shared.As(Who.Ada));
        Assert.Equal(["Bugs found in production", "Mine, still open", "Tags of the old tool"], await Names(grace, "filter/my"));
        Assert.Equal(["Bugs found in production", "Mine, still open", "Open bugs", "Tags of the old tool"], await Names(grace, "filter/my?includeFavourites=true"));
        Assert.Equal(["Mine, still open", "Open bugs"], await Names(grace, "filter/favourite"));
        var mine = (await grace.Get("filter/my")).Json[0]!;
        Assert.Equal(("project = NW AND \"Found in\" = Production", Who.Grace, false), ((string?)mine["jql"], (string?)mine["owner"]!["accountId"], (bool)mine["favourite"]!));

        var found = (await linus.Get("filter/search?maxResults=100")).List("values");
        Assert.Equal(["Bugs found in production", "Filter for NW board", "Open bugs", "Ready for the next sprint", "To read this week"], found.Select(filter => (string)filter!["name"]!));
        Assert.Equal("expand,self,id,name", string.Join(',', found[0]!.AsObject().Select(pair => pair.Key)));
        found = (await linus.Get($"filter/search?filterName=bug&orderBy=-name&accountId={Who.Ada}&expand=jql,owner")).List("values");
        Assert.Equal(("Open bugs", Who.Ada), ((string?)found.Single()!["name"], (string?)found[0]!["owner"]!["accountId"]));
        Assert.StartsWith("project = NW AND type = Bug", (string)found[0]!["jql"]!, StringComparison.Ordinal);
        Assert.Equal(400, (await linus.Get("filter/search?orderBy=age")).Status);
        Assert.Equal(400, (await linus.Get("filter/10113")).Status);
        Assert.Equal("Mine, still open", (string?)(await grace.Get("filter/10113")).Json["name"]);
        Assert.DoesNotContain("Findings without an owner", await Names(ada, "filter/my?includeFavourites=true"));
        Assert.NotEmpty((await grace.Search((string)(await grace.Get("filter/10084")).Json["jql"]!)).Keys);
    }

    [Fact]
    public async Task R114_queries_are_judged_strictly_mildly_or_not_at_all()
    {
        var (grace, linus) = (await shared.As(Who.Grace), await shared.As(Who.Linus));
        var bad = new { queries = new[] { "project = NW AND \"Legacy tag\" = imported", "project = NW AND", "project = NW" } };
        var strict = (await grace.Post("jql/parse?validation=strict", bad)).List("queries");
        Assert.Equal("Field 'Legacy tag' does not exist or you do not have permission to view it.", (string?)strict[0]!["errors"]![0]);
        Assert.Null(strict[0]!["structure"]);
        var warn = (await grace.Post("jql/parse?validation=warn", bad)).List("queries");
        Assert.Equal((true, true, true), (warn[0]!["structure"] is not null, warn[0]!["warnings"] is not null, warn[1]!["errors"] is not null));
        var none = (await grace.Post("jql/parse?validation=none", bad)).List("queries");
        Assert.Equal((null, null, true), (none[0]!["errors"], none[0]!["warnings"], none[1]!["errors"] is not null));
        Assert.Equal(400, (await grace.Post("jql/parse?validation=maybe", bad)).Status);
        Assert.Equal(400, (await grace.Post("jql/parse", new { queries = Array.Empty<string>() })).Status);

        Assert.NotNull((await linus.Post("jql/parse", new { queries = new[] { "project = NW AND Shift = Night" } })).List("queries")[0]!["errors"]);
        Assert.DoesNotContain("Shift", await Fields(linus, null));
        Assert.Contains("Shift", await Fields(grace, null));
        Assert.DoesNotContain("Shift", await Fields(grace, new { projectIds = new[] { 10004 } }));
        Assert.Contains("Shift", await Fields(grace, new { projectIds = new[] { 10005 } }));
        Assert.Equal(400, (await linus.Get("jql/autocompletedata/suggestions?fieldName=Shift&fieldValue=")).Status);
        Assert.Equal(["Night"], (await grace.Get("jql/autocompletedata/suggestions?fieldName=Shift&fieldValue=ni")).List("results").Select(result => (string)result!["value"]!));
    }

    [Fact]
    public async Task R115_an_issue_is_found_by_the_beginning_of_its_key_or_its_words()
    {
        var grace = await shared.As(Who.Grace);
        var made = (await grace.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "Polish the brass binnacle" } })).Json;
        await grace.Edit((string)made["key"]!, new { labels = new[] { "brass" } });
        var sections = (await grace.Get("issue/picker?query=brass")).List("sections");
        Assert.Equal(("hs", 1), ((string?)sections.Single()!["id"], sections[0]!["issues"]!.AsArray().Count));
        Assert.Equal(((string?)made["key"], "Polish the <b>brass</b> binnacle", "Polish the brass binnacle"), ((string?)sections[0]!["issues"]![0]!["key"], (string?)sections[0]!["issues"]![0]!["summary"], (string?)sections[0]!["issues"]![0]!["summaryText"]));
        sections = (await grace.Get("issue/picker?query=NW-2&currentJQL=project=NW&currentIssueKey=NW-20")).List("sections");
        Assert.Equal(["hs", "cs"], sections.Select(section => (string)section!["id"]!));
        Assert.All(sections[1]!["issues"]!.AsArray(), issue => Assert.StartsWith("NW-2", (string)issue!["key"]!, StringComparison.Ordinal));
        Assert.DoesNotContain("NW-20", sections[1]!["issues"]!.AsArray().Select(issue => (string)issue!["key"]!));
    }

    [Fact]
    public async Task R116_a_transition_names_the_fields_of_its_screen_with_what_they_take()
    {
        var grace = await shared.As(Who.Grace);
        var request = (await grace.Search("type = Request AND status = Received")).Keys[0];
        var offered = (await grace.Get($"issue/{request}/transitions?expand=transitions.fields")).List("transitions");
        Assert.Equal(["311", "321"], offered.Select(transition => (string)transition!["id"]!));
        var fields = offered[0]!["fields"]!.AsObject();
        Assert.Equal([("customfield_10033", true), ("customfield_10042", true), ("customfield_10038", false), ("customfield_10044", false), ("assignee", false)], fields.Select(field => (field.Key, (bool)field.Value!["required"]!)));
        Assert.Equal(("user", "option", 4), ((string?)fields["customfield_10033"]!["schema"]!["type"], (string?)fields["customfield_10042"]!["schema"]!["type"], fields["customfield_10042"]!["allowedValues"]!.AsArray().Count));
        Assert.Null((await grace.Get($"issue/{request}/transitions")).List("transitions")[0]!["fields"]);

        var refused = await Move(grace, request, "311", new() { ["customfield_10033"] = new { accountId = "nobody" } });
        Assert.Equal((400, "Specify a valid value for the user", "Channel is required."), (refused.Status, refused.FieldError("customfield_10033"), refused.FieldError("customfield_10042")));
        Assert.Equal("Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.", (await Move(grace, request, "311", new() { ["summary"] = "x" })).FieldError("summary"));
        Assert.Equal(204, (await Move(grace, request, "311", new() { ["customfield_10033"] = new { accountId = Who.Mina }, ["customfield_10042"] = new { value = "Phone" }, ["assignee"] = new { accountId = Who.Ada } })).Status);
        var after = await grace.Fields(request);
        Assert.Equal(("Planned", Who.Mina, Who.Ada), ((string?)after["status"]!["name"], (string?)after["customfield_10033"]!["accountId"], (string?)after["assignee"]!["accountId"]));
    }

    [Fact]
    public async Task R117_rights_are_checked_for_many_at_once_and_those_of_others_only_by_an_administrator()
    {
        var (ada, linus) = (await shared.As(Who.Ada), await shared.As(Who.Linus));
        var (plain, hidden) = (long.Parse((string)(await ada.Get("issue/NW-20")).Json["id"]!), long.Parse((string)(await ada.Get("issue/NW-41")).Json["id"]!));
        var ask = new { globalPermissions = new[] { "BULK_CHANGE" }, projectPermissions = new[] { new { permissions = new[] { "BROWSE_PROJECTS", "EDIT_ISSUES" }, issues = new[] { plain, hidden }, projects = new[] { 10004, 10006 } } } };
        var grants = (await linus.Post("permissions/check", ask)).Json;
        Assert.Equal(($"[{plain}]", "[10004]", "[]", "[]"), (grants["projectPermissions"]![0]!["issues"]!.ToJsonString(), grants["projectPermissions"]![0]!["projects"]!.ToJsonString(), grants["projectPermissions"]![1]!["issues"]!.ToJsonString(), grants["globalPermissions"]!.ToJsonString()));
        Assert.Equal($"[{plain},{hidden}]", (await ada.Post("permissions/check", ask)).Json["projectPermissions"]![1]!["issues"]!.ToJsonString());
        Assert.Equal(403, (await linus.Post("permissions/check", new { accountId = Who.Ada })).Status);
        Assert.Equal(400, (await ada.Post("permissions/check", new { globalPermissions = new[] { "FLY" } })).Status);
    }

    private static Task<Reply> Move(JiraDriver jira, string key, string id, Dictionary<string, object> fields) => jira.Post($"issue/{key}/transitions", new { transition = new { id }, fields });

    private static async Task<string[]> Fields(JiraDriver jira, object? body) =>
        [.. (body is null ? await jira.Get("jql/autocompletedata") : await jira.Post("jql/autocompletedata", body)).List("visibleFieldNames").Select(field => (string)field!["value"]!)];

    private static async Task<string[]> Names(JiraDriver jira, string path) => [.. (await jira.Get(path)).Json.AsArray().Select(filter => (string)filter!["name"]!)];

    private static async Task<string[]> Ids(JiraDriver jira, string path, string? without = null) =>
        [.. (await jira.Get(path)).Json.AsArray().Where(user => (string?)user!["displayName"] != without).Select(user => (string)user!["accountId"]!)];
}
