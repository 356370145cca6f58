namespace Ludi.Collab.Tests.Rehearsal;

public sealed class SeedTests
{
    private static readonly string[] Wanted = ["summary", "description", "status", "assignee", "priority", "labels", "parent", "components"];

    [Fact]
    public async Task R70_the_same_seed_makes_the_same_site_and_another_seed_another()
    {
        await using var first = await RehearsalDriver.Start(new() { Issues = 200 });
        await using var second = await RehearsalDriver.Start(new() { Issues = 200 });
        await using var other = await RehearsalDriver.Start(new() { Issues = 200, Seed = 8 });

        var texts = new List<string>();
        foreach (var server in new[] { first, second, other })
        {
            var reply = await (await server.As(Who.Ada)).Search("created >= -1000d ORDER BY key", new { fields = Wanted, maxResults = 100 });
            texts.Add(reply.List("issues").ToJsonString().Replace(server.Base, "", StringComparison.Ordinal));
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(texts[0], texts[2]);
    }

    [Fact]
    public async Task R71_the_sites_are_as_large_and_as_mixed_as_promised()
    {
        await using var server = await RehearsalDriver.Start(new() { RateLimits = false });
        var ada = await server.As(Who.Ada);
        var count = new Dictionary<string, int>();
        foreach (var jql in new[] { "project = NW", "project = OPS", "project = SEC", "type = Epic", "type = Sub-task", "statusCategory = Done", "sprint in openSprints()", "assignee is EMPTY" })
        {
            count[jql] = (int)(await ada.Post("search/approximate-count", new { jql })).Json["count"]!;
        }

        Assert.Equal(1500, count["project = NW"] + count["project = OPS"] + count["project = SEC"]);
        Assert.True(count["project = NW"] >= 1000);
        Assert.All(count, pair => Assert.True(pair.Value >= 15, pair.Key));

        var harbour = await server.As(Who.Ada, site: RehearsalDriver.SecondSite);
        Assert.Equal(30, (int)(await harbour.Post("search/approximate-count", new { jql = "project = HL" })).Json["count"]!);

        var summaries = new HashSet<string>();
        string? token = null;
        do
        {
            var page = await ada.Search("project = NW", new { maxResults = 100, nextPageToken = token });
            Assert.All(page.List("issues"), issue => Assert.True(summaries.Add((string)issue!["fields"]!["summary"]!)));
            token = (string?)page.Json["nextPageToken"];
        }
        while (token is not null);
    }

    [Fact]
    public async Task R72_planted_words_are_in_every_summary_description_comment_person_sprint_and_custom_field()
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 120, CanaryPrefix = "zqx" });
        var ada = await server.As(Who.Ada);
        var issues = (await ada.Search("project = NW", new { fields = new[] { "*all" }, maxResults = 100 })).List("issues");
        foreach (var issue in issues)
        {
            var (id, fields) = ((string)issue!["id"]!, issue["fields"]!);
            Assert.EndsWith($"zqxsummary{id}", (string)fields["summary"]!, StringComparison.Ordinal);
            Assert.Contains($"zqxdescription{id}", fields["description"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.All(fields["comment"]!["comments"]!.AsArray(), comment => Assert.Contains($"zqxcomment{comment!["id"]}", comment["body"]!.ToJsonString(), StringComparison.Ordinal));
        }

        Assert.Contains("zqxperson1", (await ada.Get("myself")).Text, StringComparison.Ordinal);
        Assert.Contains("zqxsprint37", (await ada.Get("agile/sprint/37")).Text, StringComparison.Ordinal);
        Assert.Contains("Story Points zqxfield10026", (await ada.Get("field")).Text, StringComparison.Ordinal);
        await using var plain = await RehearsalDriver.Start(new() { Issues = 60 });
        Assert.DoesNotContain("zqx", (await (await plain.As(Who.Ada)).Search("project = NW", new { fields = new[] { "*all" } })).Text, StringComparison.Ordinal);
    }
}
