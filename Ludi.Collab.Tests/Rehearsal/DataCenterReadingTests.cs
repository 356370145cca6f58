using System.Text.RegularExpressions;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed partial class DataCenterReadingTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task R170_it_is_a_server_of_version_10_with_two_hundred_issues_in_two_projects()
    {
        var info = (await shared.Ada.With(null).Get("serverInfo")).Json;
        Assert.Equal(("Server", "10.3.24", shared.Ada.Base), ((string?)info["deploymentType"], (string?)info["version"], (string?)info["baseUrl"]));
        Assert.Equal(["DK", "HB"], (await shared.Ada.Get("project")).Json.AsArray().Select(project => (string)project!["key"]!));
        Assert.Equal(["HB"], (await shared.Grace.Get("project")).Json.AsArray().Select(project => (string)project!["key"]!));
        Assert.Equal((200, 160), ((int)(await shared.Ada.Search("")).Json["total"]!, (int)(await shared.Grace.Search("")).Json["total"]!));
        Assert.Equal("ada", (string?)(await shared.Ada.Get("/rest/api/latest/myself")).Json["name"]);
    }

    [Fact]
    public async Task R174_a_search_has_pages_by_number_and_a_total_and_a_value_that_is_not_there_spoils_it()
    {
        var seen = new List<string>();
        while (seen.Count < 160)
        {
            var page = await shared.Grace.Search("project = HB ORDER BY key", new { startAt = seen.Count, maxResults = 70 });
            Assert.Equal(160, (int)page.Json["total"]!);
            seen.AddRange(page.Keys);
        }

        Assert.Equal(160, seen.Distinct().Count());
        Assert.Equal(1000, (int)(await shared.Grace.Search("", new { maxResults = 5000 })).Json["maxResults"]!);
        Assert.Equal("summary", Assert.Single((await shared.Grace.Search("key = HB-1")).List("issues")[0]!["fields"]!.AsObject()).Key);

        var spoiled = await shared.Grace.Search("id in (10001, 10002, 99999)");
        Assert.Equal((400, "A value with ID '99999' does not exist for the field 'id'."), (spoiled.Status, spoiled.Message));
        Assert.NotNull(spoiled.Json["warningMessages"]);
        var hidden = (string)(await shared.Ada.Search("project = DK")).List("issues")[0]!["id"]!;
        Assert.Equal(400, (await shared.Grace.Search($"id in (10001, {hidden})")).Status);
        var mild = await shared.Grace.Search($"id in (10001, {hidden}, 99999) ORDER BY key", new { validateQuery = false });
        Assert.Equal(["HB-1"], mild.Keys);
        Assert.Equal(["HB-1"], (await shared.Grace.Get("search?jql=id+in+(10001,99999)&validateQuery=false&fields=summary")).Keys);
        Assert.Equal(400, (await shared.Grace.Post("search", new { jql = "project = HB", fields = "summary" })).Status);
        Assert.Equal(400, (await shared.Grace.Search("project = = HB")).Status);
    }

    [Fact]
    public async Task R175_what_only_the_cloud_has_is_404_and_no_json()
    {
        foreach (var (method, path) in new[]
        {
            ("POST", "search/jql"), ("GET", "search/jql"), ("POST", "issue/bulkfetch"), ("POST", "bulk/issues/fields"), ("GET", "bulk/queue/1"), ("POST", "search/approximate-count"),
            ("POST", "jql/parse"), ("POST", "permissions/check"), ("POST", "comment/list"), ("GET", "label"), ("GET", "/rest/api/3/myself"), ("GET", "issue/HB-1/changelog"),
        })
        {
            var reply = await shared.Ada.Send(new(method), path, method == "POST" ? new { } : null);
            Assert.Equal((404, true), (reply.Status, reply.Text.Contains("<status-code>404</status-code>", StringComparison.Ordinal)));
        }

        Assert.Equal((404, "No project could be found with key 'search'."), ((await shared.Ada.Get("project/search")).Status, (await shared.Ada.Get("project/search")).Message));
        Assert.Equal(404, (await shared.Ada.Get("issue/createmeta?projectKeys=HB&expand=projects.issuetypes.fields")).Status);
    }

    [Fact]
    public async Task R176_people_go_by_name_and_key_and_nothing_has_a_place_in_a_hierarchy()
    {
        var grace = (await shared.Ada.Get("user?username=grace")).Json;
        Assert.Equal(("grace", "JIRAUSER10101", "grace@harbor.example"), ((string?)grace["name"], (string?)grace["key"], (string?)grace["emailAddress"]));
        Assert.Null(grace["accountId"]);
        Assert.Equal("grace", (string?)(await shared.Ada.Get("user?key=JIRAUSER10101")).Json["name"]);
        Assert.Equal((404, 400), ((await shared.Ada.Get("user?username=nobody")).Status, (await shared.Ada.Get("user")).Status));
        Assert.Equal(["mina"], (await shared.Ada.Get("user/search?username=mi")).Json.AsArray().Select(person => (string)person!["name"]!));
        Assert.DoesNotContain("linus", (await shared.Ada.Get("user/assignable/search?username=&project=HB")).Json.AsArray().Select(person => (string)person!["name"]!));
        Assert.Equal(["mina"], (await shared.Ada.Get("user/assignable/multiProjectSearch?username=mi&projectKeys=HB,DK")).Json.AsArray().Select(person => (string)person!["name"]!));
        Assert.Equal(400, (await shared.Ada.Get("user/assignable/search?username=mi")).Status);
        Assert.DoesNotContain("hierarchyLevel", (await shared.Ada.Get("issuetype")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("accountId", (await shared.Ada.Search("", new { fields = new[] { "*all" }, maxResults = 1000 })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R177_rich_text_is_wiki_markup_and_sprints_are_lines_without_escaping()
    {
        var found = await shared.Ada.Search("project = HB AND sprint is not EMPTY", new { fields = new[] { "*all" }, maxResults = 1000 });
        var lines = found.List("issues").SelectMany(issue => issue!["fields"]!["customfield_10105"]!.AsArray()).Select(line => (string)line!).ToHashSet();
        Assert.All(lines, line => Assert.StartsWith("com.atlassian.greenhopper.service.sprint.Sprint@", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("name=HB Sprint 2 [pilots], part=2,", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            var sprint = (await shared.Ada.Get($"agile/sprint/{Id().Match(line).Groups[1].Value}")).Json;
            Assert.Contains($",name={sprint["name"]},", line, StringComparison.Ordinal);
        }

        var attack = await shared.Ada.Search("summary ~ \"wants to be more\"", new { fields = new[] { "description", "comment" } });
        Assert.Contains("<script>window.harborAttack=1</script>", (string?)attack.List("issues")[0]!["fields"]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task R178_the_lists_of_fields_priorities_and_rights_are_bare_and_rights_come_whole()
    {
        foreach (var list in new[] { "field", "priority", "status", "issuetype", "resolution", "project/HB/statuses", "project/HB/components", "project/HB/versions", "filter/favourite" })
        {
            Assert.NotEmpty((await shared.Ada.Get(list)).Json.AsArray());
        }

        var rights = (await shared.Noor.Get("mypermissions?projectKey=HB")).Json["permissions"]!.AsObject();
        Assert.True(rights.Count > 15);
        Assert.Equal((true, false), ((bool)rights["EDIT_ISSUES"]!["havePermission"]!, (bool)rights["TRANSITION_ISSUES"]!["havePermission"]!));
        Assert.Contains("quay", (await shared.Ada.Get("/rest/api/1.0/labels/suggest?query=qu")).List("suggestions").Select(label => (string)label!["label"]!));
        Assert.Equal("HB", (string?)Assert.Single((await shared.Grace.Get("projects/picker?query=har")).List("projects"))!["key"]);
        Assert.NotEmpty((await shared.Grace.Get("jql/autocompletedata/suggestions?fieldName=assignee&fieldValue=gr")).List("results"));
    }

    [GeneratedRegex(@"[\[,]id=(\d+)")]
    private static partial Regex Id();
}
