using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class SearchTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R50_pages_have_no_gaps_and_no_doubles_while_others_write()
    {
        await using var server = await RehearsalDriver.Start();
        var ada = await server.As(Who.Ada);
        const string jql = "project = NW ORDER BY priority DESC, summary";
        var all = (await ada.Search(jql, new { fields = new[] { "key" }, maxResults = 5000 })).Keys;
        Assert.True(all.Length > 200);

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await ada.Search(jql, new { maxResults = 30, nextPageToken = token });
            Assert.Equal(200, page.Status);
            seen.AddRange(page.Keys);
            token = (string?)page.Json["nextPageToken"];
            Assert.Equal(token is null, (bool)page.Json["isLast"]!);
            Assert.Equal(204, (await ada.Edit(all[seen.Count / 2], new { labels = new[] { "touched" } })).Status);
        }
        while (token is not null);

        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task R51_a_page_token_is_bound_to_its_query_and_dies_after_seven_days()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.Zero));
        await using var server = await RehearsalDriver.Start(new() { Issues = 300, Time = time, RateLimits = false });
        var ada = await server.As(Who.Ada);
        var token = (string?)(await ada.Search("project = NW")).Json["nextPageToken"];
        Assert.Equal(200, (await ada.Search("project = NW", new { nextPageToken = token })).Status);
        foreach (var reply in new[] { await ada.Search("project = OPS", new { nextPageToken = token }), await ada.Search("project = NW", new { nextPageToken = token![..^4] + "abcd" }), await ada.Search("project = NW", new { nextPageToken = "x" }) })
        {
            Assert.Equal((400, "The provided next page token is invalid or expired."), (reply.Status, reply.Message));
        }

        time.Advance(TimeSpan.FromDays(7));
        ada = await server.As(Who.Ada);
        Assert.Equal(400, (await ada.Search("project = NW", new { nextPageToken = token })).Status);
    }

    [Fact]
    public async Task R53_by_default_a_search_gives_ids_only_and_pages_with_fields_are_at_most_a_hundred()
    {
        var ada = await shared.As(Who.Ada);
        var bare = await ada.Post("search/jql", new { jql = "project = NW" });
        Assert.Equal(50, bare.List("issues").Count);
        Assert.Equal(["id"], bare.List("issues")[0]!.AsObject().Select(pair => pair.Key));
        Assert.Null(bare.Json["total"]);

        Assert.Equal(100, (await ada.Search("project = NW", new { maxResults = 5000 })).List("issues").Count);
        Assert.True((await ada.Search("project = NW", new { maxResults = 5000, fields = new[] { "key" } })).List("issues").Count > 100);
        Assert.Equal(400, (await ada.Search("project = NW", new { maxResults = 0 })).Status);
        Assert.Equal(400, (await ada.Search("project = NW", new { expand = new[] { "names" } })).Status);

        var get = await ada.Get("search/jql?jql=project%20%3D%20NW&maxResults=3&fields=summary,status");
        Assert.Equal(["summary", "status"], get.List("issues")[0]!["fields"]!.AsObject().Select(pair => pair.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ORDER BY created")]
    public async Task R54_a_query_without_a_restriction_is_refused(string jql)
    {
        var reply = await (await shared.As(Who.Ada)).Search(jql);
        Assert.Equal((400, "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."), (reply.Status, reply.Message));
    }

    [Theory]
    [InlineData("project = XX", "The value 'XX' does not exist for the field 'project'.")]
    [InlineData("project = SEC", "The value 'SEC' does not exist for the field 'project'.")]
    [InlineData("nonsense = 1", "Field 'nonsense' does not exist or you do not have permission to view it.")]
    [InlineData("status = Sleeping", "The value 'Sleeping' does not exist for the field 'status'.")]
    [InlineData("assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'.")]
    [InlineData("key = NW-99999", "An issue with key 'NW-99999' does not exist for field 'key'.")]
    [InlineData("summary = x", "The operator '=' is not supported by the 'summary' field.")]
    [InlineData("assignee = whoever()", "Unable to find JQL function 'whoever()'.")]
    public async Task R55_what_does_not_exist_gives_an_empty_page_or_by_option_a_400(string jql, string words)
    {
        var empty = await (await shared.As(Who.Grace)).Search(jql);
        Assert.Equal((200, 0, true), (empty.Status, empty.List("issues").Count, (bool)empty.Json["isLast"]!));

        await using var strict = await RehearsalDriver.Start(new() { Issues = 60, RejectUnknownJqlValues = true });
        var reply = await (await strict.As(Who.Grace)).Search(jql);
        Assert.Equal((400, words), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task R56_searches_lag_behind_writes_and_reconciled_ids_do_not()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.Zero));
        await using var server = await RehearsalDriver.Start(new() { Issues = 60, Time = time, IndexLag = TimeSpan.FromSeconds(3), RateLimits = false });
        var ada = await server.As(Who.Ada);
        await ada.Edit("NW-20", new { labels = new[] { "zebra" } });
        var made = (await ada.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "A zebra", labels = new[] { "zebra" } } })).Json;
        var ids = new[] { long.Parse((string)(await ada.Get("issue/NW-20")).Json["id"]!), long.Parse((string)made["id"]!) };

        Assert.Empty((await ada.Search("labels = zebra")).Keys);
        Assert.Equal(2, (await ada.Search("labels = zebra", new { reconcileIssues = ids })).Keys.Length);
        Assert.Equal(200, (await ada.Get($"issue/{made["key"]}")).Status);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(2, (await ada.Search("labels = zebra")).Keys.Length);
    }

    [Fact]
    public async Task R57_the_old_search_is_gone()
    {
        var ada = await shared.As(Who.Ada);
        var reply = await ada.Get("search?jql=project=NW");
        Assert.Equal(410, reply.Status);
        Assert.StartsWith("The requested API has been removed.", reply.Message, StringComparison.Ordinal);
        Assert.Equal(410, (await ada.Post("search", new { jql = "project = NW" })).Status);
    }

    [Fact]
    public async Task R58_a_search_shows_only_what_its_caller_may_see()
    {
        var (ada, grace, linus) = (await shared.As(Who.Ada), await shared.As(Who.Grace), await shared.As(Who.Linus));
        Assert.NotEmpty((await ada.Search("project = SEC")).Keys);
        Assert.DoesNotContain((await grace.Search("created >= -1000d", new { maxResults = 5000, fields = new[] { "key" } })).Keys, key => key.StartsWith("SEC", StringComparison.Ordinal));
        Assert.All((await linus.Search("created >= -1000d", new { maxResults = 5000, fields = new[] { "key" } })).Keys, key => Assert.StartsWith("NW-", key, StringComparison.Ordinal));
        Assert.Contains("NW-41", (await ada.Search("key in (NW-40, NW-41)")).Keys);
        Assert.DoesNotContain("NW-41", (await grace.Search("key >= NW-40 AND key <= NW-42")).Keys);
    }

    [Fact]
    public async Task R59_the_helpers_judge_queries_and_name_fields_and_values()
    {
        var grace = await shared.As(Who.Grace);
        var parsed = await grace.Post("jql/parse?validation=strict", new { queries = new[] { "project = NW AND status in (Done, \"In Progress\") ORDER BY updated DESC", "project = SEC", "project = " } });
        var queries = parsed.List("queries");
        Assert.Equal((200, "and", "desc"), (parsed.Status, (string?)queries[0]!["structure"]!["where"]!["operator"], (string?)queries[0]!["structure"]!["orderBy"]!["fields"]![0]!["direction"]));
        Assert.Equal("The value 'SEC' does not exist for the field 'project'.", (string?)queries[1]!["errors"]![0]);
        Assert.Equal("Error in the JQL Query: Expecting either a value, list or function before the end of the query.", (string?)queries[2]!["errors"]![0]);
        parsed = await grace.Post("jql/parse?validation=warn", new { queries = new[] { "project = SEC" } });
        Assert.NotNull(parsed.List("queries")[0]!["warnings"]);

        var names = (await grace.Get("jql/autocompletedata")).Json;
        Assert.Contains("Story Points", names["visibleFieldNames"]!.AsArray().Select(field => (string?)field!["value"]));
        Assert.Contains("currentUser()", names["visibleFunctionNames"]!.AsArray().Select(function => (string?)function!["value"]));
        var suggested = (await grace.Get("jql/autocompletedata/suggestions?fieldName=assignee&fieldValue=ad")).List("results");
        Assert.Equal((Who.Ada, "<b>Ad</b>a Byte"), ((string?)suggested[0]!["value"], (string?)suggested[0]!["displayName"]));

        var count = await grace.Post("search/approximate-count", new { jql = "project = NW" });
        Assert.Equal((await grace.Search("project = NW", new { maxResults = 5000, fields = new[] { "key" } })).Keys.Length, (int)count.Json["count"]!);
        Assert.Equal(400, (await grace.Post("search/approximate-count", new { jql = "" })).Status);
    }
}
