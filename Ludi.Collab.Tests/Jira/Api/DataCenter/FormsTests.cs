using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.Api.DataCenter.Harbor;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api.DataCenter;

public sealed class FormsTests
{
    private const string Described = """{"required":false,"schema":{"type":"string","system":"description"},"name":"Description","operations":["set"]}""";
    private const string Notes = """{"required":false,"schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textarea","customId":1},"name":"Notes","operations":["set"]}""";
    private const string Link = """{"required":true,"schema":{"type":"any","custom":"com.pyxis.greenhopper.jira:gh-epic-link","customId":10101},"name":"Epic Link","operations":["set"]}""";

    [Fact]
    public async Task A104_A105_forms_say_what_is_wiki_and_have_a_parent()
    {
        await using var harbor = await Start(
            ("GET /rest/api/2/issue/10231/editmeta", $$$"""{"fields":{"description":{{{Described}}},"customfield_1":{{{Notes}}},"customfield_10101":{{{Link}}} } }"""),
            ("GET /rest/api/2/issue/10232/editmeta", $$$"""{"fields":{"parent":{"required":true,"schema":{"type":"issuelink","system":"parent"},"name":"Parent"},"customfield_10101":{{{Link}}} } }"""),
            ("GET /rest/api/2/issue/createmeta/HB/issuetypes/10001", $$$"""{"maxResults":200,"startAt":0,"total":2,"isLast":true,"values":[{"fieldId":"description",{{{Described[1..]}}},{"fieldId":"customfield_10101",{{{Link[1..]}}}]}"""),
            ("GET /rest/api/2/issue/createmeta/HB/issuetypes", """{"maxResults":200,"startAt":0,"total":2,"isLast":true,"values":[{"id":"10000","name":"Epic","subtask":false},{"id":"10003","name":"Sub-task","subtask":true}]}"""));
        var edit = (await Json(harbor.As.EditMetadata("10231", default)))["fields"]!;
        Assert.Equal((true, true), ((bool)edit["description"]!["schema"]!["wiki"]!, (bool)edit["customfield_1"]!["schema"]!["wiki"]!));
        Assert.Equal("""{"key":"parent","name":"Epic Link","required":true,"operations":["set"],"schema":{"type":"issuelink","system":"parent"}}""", edit["parent"]!.ToJsonString());
        Assert.Null(edit["customfield_10101"]);
        Assert.Equal("Parent", (string?)(await Json(harbor.As.EditMetadata("10232", default)))["fields"]!["parent"]!["name"]);

        var create = await Json(harbor.As.CreateFields("HB", "10001", 0, default));
        Assert.Equal((2, "description", "parent"), ((int)create["total"]!, (string?)create["fields"]![0]!["fieldId"], (string?)create["fields"]![1]!["fieldId"]));
        var types = (await Json(harbor.As.CreateTypes("HB", 0, default)))["issueTypes"]!.AsArray();
        Assert.Equal([1, -1], types.Select(t => (int)t!["hierarchyLevel"]!));
        var all = (await Json(harbor.As.Fields(default))).AsArray();
        Assert.Equal(["summary", "description", "parent", "customfield_10105"], all.Select(f => (string?)f!["id"]));
        Assert.Equal("json", (string?)all[3]!["schema"]!["items"]);
    }

    [Fact]
    public async Task A113_a_jql_is_judged_and_counted_by_a_search_for_nothing()
    {
        await using var good = await Start(("POST /rest/api/2/search", """{"startAt":0,"maxResults":0,"total":153,"issues":[]}"""));
        Assert.Equal(153, (int)(await Json(good.As.Count("project = HB", default)))["count"]!);
        Assert.Equal("""{"queries":[{}]}""", (await Json(good.As.ParseJql("project = HB", default))).ToJsonString());
        Assert.Contains("\"maxResults\":0", good.Calls[0].Body, StringComparison.Ordinal);

        await using var bad = await Harbor.Start(null, null, ("POST /rest/api/2/search", Answer(400, """{"errorMessages":["Error in the JQL Query: x"],"warningMessages":[]}""")));
        Assert.Equal("""{"queries":[{"errors":["Error in the JQL Query: x"]}]}""", (await Json(bad.As.ParseJql("project = HB status", default))).ToJsonString());
        await using var down = await Harbor.Start(null, null, ("POST /rest/api/2/search", Answer(403, "{}")));
        using var refused = await down.As.ParseJql("x", default);
        Assert.Equal(RefusalCode.JiraRefused, refused.Refusal?.Code);
    }

    [Fact]
    public async Task A114_labels_are_suggested_by_the_servers_list_else_by_jqls()
    {
        await using var harbor = await Start(("GET /rest/api/1.0/labels/suggest", """{"token":"ba","suggestions":[{"label":"backend","html":"<b>ba</b>ckend"}]}"""));
        Assert.Equal("backend", (string?)(await Json(harbor.As.JqlValues("labels", "ba", default)))["results"]![0]!["value"]);
        await using var other = await Start(("GET /rest/api/2/jql/autocompletedata/suggestions", """{"results":[{"value":"bar","displayName":"bar"}]}"""));
        Assert.Equal("bar", (string?)(await Json(other.As.JqlValues("labels", "ba", default)))["results"]![0]!["value"]);
    }

    [Fact]
    public async Task A118_projects_come_in_pages_and_those_to_create_in_are_asked_one_by_one_and_remembered()
    {
        var list = string.Join(',', Enumerable.Range(1, 70).Select(n => $$"""{"id":"{{n}}","key":"P{{n}}","name":"Quay {{n}}","projectTypeKey":"software"}"""));
        await using var harbor = await Harbor.Start(null, null, ("GET /rest/api/2/project", Answer(200, $"[{list}]")),
            ("GET /rest/api/2/mypermissions", http => Answer(200, """{"permissions":{"CREATE_ISSUES":{"havePermission":EVEN} } }""".Replace("EVEN", IsEven(http) ? "true" : "false", StringComparison.Ordinal))(http)));
        var first = await Json(harbor.As.Projects(null, 0, false, default));
        Assert.Equal((50, false), (first["values"]!.AsArray().Count, (bool)first["isLast"]!));
        var second = await Json(harbor.As.Projects(null, 50, false, default));
        Assert.Equal((20, true), (second["values"]!.AsArray().Count, (bool)second["isLast"]!));
        Assert.Equal(["P7", "P70"], (await Json(harbor.As.Projects("QUAY 7", 0, false, default)))["values"]!.AsArray().Select(p => (string?)p!["key"]));

        var creatable = await Json(harbor.As.Projects(null, 0, true, default));
        Assert.Equal((35, true, "P2"), (creatable["values"]!.AsArray().Count, (bool)creatable["isLast"]!, (string?)creatable["values"]![0]!["key"]));
        var asked = harbor.Calls.Count(c => c.Path.EndsWith("mypermissions", StringComparison.Ordinal));
        await Json(harbor.As.Projects("Quay 1", 0, true, default));
        Assert.Equal((70, 70), (asked, harbor.Calls.Count(c => c.Path.EndsWith("mypermissions", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A116_nobody_may_change_in_bulk_and_nothing_is_asked()
    {
        await using var harbor = await Start(("GET /rest/api/2/mypermissions", """{"permissions":{"ADMINISTER":{"havePermission":true},"BULK_CHANGE":{"havePermission":true}}}"""));
        Assert.False((bool)(await Json(harbor.As.Permissions("BULK_CHANGE", default)))["permissions"]!["BULK_CHANGE"]!["havePermission"]!);
        using var edit = await harbor.As.BulkEdit("{}"u8.ToArray(), default);
        using var move = await harbor.As.BulkTransition("{}"u8.ToArray(), default);
        using var task = await harbor.As.BulkTask("1", default);
        Assert.All([edit, move, task], a => Assert.Equal((0, RefusalCode.JiraRefused), (a.Status, a.Refusal?.Code)));
        Assert.Empty(harbor.Calls);
        JsonNode some = (await Json(harbor.As.Permissions("ADMINISTER,BULK_CHANGE", default)))["permissions"]!;
        Assert.Equal((true, false), ((bool)some["ADMINISTER"]!["havePermission"]!, (bool)some["BULK_CHANGE"]!["havePermission"]!));
    }

    [Fact]
    public async Task A117_no_webhook_is_registered()
    {
        await using var harbor = await Harbor.Start(null, null);
        using var register = await harbor.Whole.RegisterHooks("{}"u8.ToArray(), default);
        using var list = await harbor.Whole.Hooks(0, default);
        using var refresh = await harbor.Whole.RefreshHooks("{}"u8.ToArray(), default);
        using var remove = await harbor.Whole.RemoveHooks("{}"u8.ToArray(), default);
        Assert.All([register, list, refresh, remove], a => Assert.Equal(RefusalCode.Invalid, a.Refusal?.Code));
        Assert.Empty(harbor.Calls);
    }

    private static bool IsEven(HttpContext http) => int.Parse(http.Request.Query["projectId"]!, CultureInfo.InvariantCulture) % 2 == 0;
}
