using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <summary>What every dialect must do, on a site with a project in which people work and one which only some may see.</summary>
public abstract partial class JiraSiteContract
{
    private static readonly string[] Few = ["summary", "status"];

    /// <summary>The project in which people work.</summary>
    internal abstract string Main { get; }

    /// <summary>The project of which only some know.</summary>
    internal abstract string Hidden { get; }

    /// <summary>All that the developer sees.</summary>
    internal abstract string[] Seen { get; }

    /// <summary>The site as a developer of the main project who does not know of the hidden one.</summary>
    internal abstract Task<IJiraSite> Developer();

    /// <summary>The site as an administrator, who sees everything.</summary>
    internal abstract Task<IJiraSite> Administrator();

    /// <summary>The site as somebody who may only look at the main project.</summary>
    internal abstract Task<IJiraSite> Viewer();

    [Fact]
    public async Task Myself_is_the_person_of_the_token()
    {
        var developer = await Json((await Developer()).Myself(default));
        Assert.StartsWith("Grace", (string?)developer["displayName"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task P15_P16_projects_are_those_the_person_may_see()
    {
        Assert.Equal(Seen, await Projects(await Developer(), null, false));
        var all = await Projects(await Administrator(), null, false);
        Assert.Equal(Seen.Append(Hidden).Order(), all);
        Assert.Equal([Hidden], await Projects(await Administrator(), Hidden.ToLowerInvariant(), false));
        Assert.Equal(Seen, await Projects(await Developer(), null, true));
        Assert.Empty(await Projects(await Viewer(), null, true));
    }

    [Fact]
    public async Task P17_a_search_goes_through_all_pages_without_gaps_or_doubles()
    {
        var site = await Developer();
        List<string> seen = [];
        string? page = null;
        do
        {
            var answer = await Json(site.Search(new IssueSearch($"project = {Main} ORDER BY key", page, 40, Few, [], []), default));
            seen.AddRange(answer["issues"]!.AsArray().Select(i => (string)i!["id"]!));
            page = (string?)answer["nextPageToken"];
        }
        while (page is not null);

        Assert.True(seen.Count > 60);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task P18_bad_jql_comes_back_with_jiras_own_message()
    {
        using var answer = await (await Developer()).Search(new IssueSearch($"project = {Main} status", null, 50, Few, [], []), default);
        Assert.Equal((400, RefusalCode.JiraRefused), (answer.Status, answer.Refusal?.Code));
        Assert.StartsWith("Error in the JQL Query", (string?)JsonNode.Parse(JiraErrors.Read(answer.Utf8.Span))!["messages"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task P24_a_hidden_project_gives_nothing()
    {
        using var answer = await (await Developer()).Search(new IssueSearch($"project = {Hidden}", null, 50, Few, [], []), default);
        Assert.DoesNotContain($"{Hidden}-", Encoding.UTF8.GetString(answer.Utf8.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P51_a_bulk_fetch_takes_many_and_leaves_out_what_is_not_visible()
    {
        var site = await Developer();
        var ids = await Ids(site, $"project = {Main}", 60);
        var hidden = (await Ids(await Administrator(), $"project = {Hidden}", 1))[0];
        var answer = await Json(site.Issues([.. ids, hidden], Few, default));

        Assert.Equal(ids.Order(), answer["issues"]!.AsArray().Select(i => (string)i!["id"]!).Order());
        Assert.Equal(["status", "summary"], answer["issues"]![0]!["fields"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task B11_an_issue_that_is_hidden_or_missing_is_not_visible()
    {
        var hidden = (await Ids(await Administrator(), $"project = {Hidden}", 1))[0];
        using var secret = await (await Developer()).Issue(hidden, Few, default);
        using var missing = await (await Developer()).Issue("99999999", Few, default);

        Assert.Equal((RefusalCode.IssueNotVisible, RefusalCode.IssueNotVisible), (secret.Refusal?.Code, missing.Refusal?.Code));
    }

    [Fact]
    public async Task P27_P28_what_edit_metadata_offers_is_written_and_comes_back_as_jira_has_it()
    {
        var site = await Developer();
        var id = (await Ids(site, $"project = {Main} AND type = Story", 1))[0];
        Assert.NotNull((await Json(site.EditMetadata(id, default)))["fields"]!["summary"]);
        var edited = await Json(site.Edit(id, """{"fields":{"summary":"  Renamed by a test "}}"""u8.ToArray(), default));

        Assert.Equal((id, "Renamed by a test"), ((string?)edited["id"], (string?)edited["fields"]!["summary"]));
        Assert.Equal("Renamed by a test", (string?)(await Json(site.Issue(id, Few, default)))["fields"]!["summary"]);
    }

    [Fact]
    public async Task P59_who_may_only_look_gets_jiras_refusal_in_its_words()
    {
        var id = (await Ids(await Developer(), $"project = {Main}", 1))[0];
        using var answer = await (await Viewer()).Edit(id, """{"fields":{"summary":"x"}}"""u8.ToArray(), default);

        Assert.Equal(RefusalCode.JiraRefused, answer.Refusal?.Code);
        Assert.NotEqual("""{"messages":[],"errors":{}}""", Encoding.UTF8.GetString(JiraErrors.Read(answer.Utf8.Span)));
    }

    [Fact]
    public async Task P27_status_moves_by_a_transition_that_jira_offers()
    {
        var site = await Developer();
        var id = (await Ids(site, $"project = {Main} AND type = Task AND statusCategory = \"To Do\"", 1))[0];
        var offered = (await Json(site.Transitions(id, default)))["transitions"]!.AsArray().First(t => !t!["fields"]!.AsObject().Any(f => (bool)f.Value!["required"]!))!;
        using var moved = await site.Transition(id, Encoding.UTF8.GetBytes($$$"""{"transition": {"id":"{{{(string?)offered["id"]}}}"} }"""), default);

        Assert.Equal((204, null), (moved.Status, moved.Refusal));
        Assert.Equal((string?)offered["to"]!["id"], (string?)(await Json(site.Issue(id, Few, default)))["fields"]!["status"]!["id"]);
    }

    [Fact]
    public async Task Assignable_people_are_found_by_issue_and_by_project()
    {
        var site = await Developer();
        var id = (await Ids(site, $"project = {Main}", 1))[0];
        foreach (var people in new[] { await Json(site.Assignable(id, null, "mina", default)), await Json(site.Assignable(null, Main, "mina", default)) })
        {
            Assert.StartsWith("Mina", (string?)Assert.Single(people.AsArray())!["displayName"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task P43_types_and_fields_of_a_create_form_are_read()
    {
        var site = await Developer();
        var types = (await Json(site.CreateTypes(Main, 0, default)))["issueTypes"]!.AsArray();
        var bug = (string)types.Single(t => (string?)t!["name"] == "Bug")!["id"]!;
        var fields = (await Json(site.CreateFields(Main, bug, 0, default)))["fields"]!.AsArray();

        Assert.Contains(fields, f => (string?)f!["fieldId"] == "summary" && (bool)f["required"]!);
    }

    [Fact]
    public async Task P46_a_bulk_create_makes_what_it_can_and_says_what_failed()
    {
        var site = await Developer();
        var types = (await Json(site.CreateTypes(Main, 0, default)))["issueTypes"]!.AsArray();
        var task = (string)types.Single(t => (string?)t!["name"] == "Task")!["id"]!;
        var one = $$$"""{"fields":{"project":{"key":"{{{Main}}}"},"issuetype":{"id":"{{{task}}}"} ,"summary":"From a test"}}""";
        var none = $$$"""{"fields":{"project":{"key":"{{{Main}}}"},"issuetype":{"id":"{{{task}}}"} } }""";
        var answer = await Json(site.Create(Encoding.UTF8.GetBytes($$"""{"issueUpdates":[{{none}},{{one}}] }"""), default));

        Assert.Single(answer["issues"]!.AsArray());
        Assert.Equal(0, (int)Assert.Single(answer["errors"]!.AsArray())!["failedElementNumber"]!);
        var made = (string)answer["issues"]![0]!["id"]!;
        var found = await Json(site.Search(new IssueSearch($"project = {Main} AND summary ~ \"From a test\"", null, 50, Few, [made], []), default));
        Assert.Contains(found["issues"]!.AsArray(), i => (string?)i!["id"] == made);
    }

    [Fact]
    public async Task Story_points_are_found_by_the_agile_boards()
    {
        var site = await Developer();
        var fields = await Json(site.Fields(default));
        var board = (int)(await Json(site.AgileBoards(Main, default)))["values"]![0]!["id"]!;
        var configuration = await Json(site.AgileConfiguration($"{board}", default));
        var points = (string?)configuration["estimation"]!["field"]!["fieldId"];

        Assert.Contains(fields.AsArray(), f => (string?)f!["id"] == points);
    }

    private static async Task<string[]> Projects(IJiraSite site, string? query, bool forCreating)
    {
        var answer = await Json(site.Projects(query, 0, forCreating, default));
        return [.. answer["values"]!.AsArray().Select(p => (string)p!["key"]!).Order()];
    }

    private static async Task<string[]> Ids(IJiraSite site, string jql, int count)
    {
        var answer = await Json(site.Search(new IssueSearch(jql, null, count, ["summary"], [], []), default));
        return [.. answer["issues"]!.AsArray().Select(i => (string)i!["id"]!)];
    }

    private static async Task<JsonNode> Json(Task<JiraAnswer> asked)
    {
        using var answer = await asked;
        Assert.Null(answer.Refusal);
        return JsonNode.Parse(answer.Utf8.Span)!;
    }
}
