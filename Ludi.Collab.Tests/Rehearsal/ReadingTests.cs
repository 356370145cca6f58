namespace Ludi.Collab.Tests.Rehearsal;

public sealed class ReadingTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    private const string NoIssue = "Issue does not exist or you do not have permission to see it.";

    [Fact]
    public async Task R30_what_one_may_not_see_looks_exactly_like_what_is_not_there()
    {
        var grace = await shared.As(Who.Grace);
        foreach (var path in new[] { "issue/SEC-1", "issue/NW-41", "issue/NW-99999", "issue/SEC-1/editmeta", "issue/SEC-1/transitions", "issue/SEC-1/comment", "issue/SEC-1/changelog", "issue/SEC-1/properties/p" })
        {
            var reply = await grace.Get(path);
            Assert.Equal((404, NoIssue), (reply.Status, reply.Message));
        }

        foreach (var reply in new[]
        {
            await grace.Edit("SEC-1", new { summary = "x" }),
            await grace.Post("issue/SEC-1/transitions", new { transition = new { id = "31" } }),
            await grace.Put("issue/SEC-1/assignee", new { accountId = (string?)null }),
            await grace.Post("issue/SEC-1/comment", new { body = new { } }),
            await grace.Delete("issue/SEC-1"),
        })
        {
            Assert.Equal((404, NoIssue), (reply.Status, reply.Message));
        }

        Assert.Equal(404, (await grace.Get("project/SEC")).Status);
        Assert.DoesNotContain("SEC", (await grace.Get("project/search")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await (await shared.As(Who.Ada)).Get("issue/NW-41")).Status);
    }

    [Fact]
    public async Task R31_an_old_key_leads_to_the_issue_with_its_new_key()
    {
        var grace = await shared.As(Who.Grace);
        Assert.Equal("NW-40", (string?)(await grace.Get("issue/LEGACY-12")).Json["key"]);
        Assert.Equal(["NW-40"], (await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = new[] { "legacy-12", "nw-40" } })).Keys);
        Assert.Equal(["NW-40"], (await grace.Search("key = LEGACY-12")).Keys);
    }

    [Fact]
    public async Task R32_a_bulk_fetch_is_ascending_each_once_and_leaves_out_without_a_word()
    {
        var grace = await shared.As(Who.Grace);
        var reply = await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = new[] { "NW-9", "SEC-1", "NW-3", "NW-99999", "nw-9", "NW-41" }, fields = new[] { "summary" } });
        Assert.Equal(["NW-3", "NW-9"], reply.Keys);
        Assert.Empty(reply.List("issueErrors"));

        Assert.Equal(400, (await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = Enumerable.Range(1, 101).Select(n => $"NW-{n}") })).Status);
        Assert.Equal(400, (await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = Array.Empty<string>() })).Status);
        Assert.Equal(99, (await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = Enumerable.Range(1, 100).Select(n => $"NW-{n}") })).Keys.Length);
    }

    [Fact]
    public async Task R33_an_issue_has_the_fields_that_were_asked_for_and_apply_to_it()
    {
        var grace = await shared.As(Who.Grace);
        var all = (await grace.Get("issue/NW-20")).Json;
        Assert.Equal("expand,id,self,key,fields", string.Join(',', all.AsObject().Select(pair => pair.Key)));
        var fields = all["fields"]!.AsObject();
        Assert.All(new[] { "summary", "status", "issuetype", "project", "priority", "reporter", "labels", "description", "created", "updated", "comment", "resolution" }, name => Assert.True(fields.ContainsKey(name), name));
        Assert.False(fields.ContainsKey("customfield_10016"));
        Assert.False(fields.ContainsKey("customfield_10050"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$", (string?)fields["updated"]);
        Assert.Contains((string?)fields["status"]!["statusCategory"]!["key"], new[] { "new", "indeterminate", "done" });

        var some = (await grace.Get("issue/NW-20?fields=summary,status&expand=names,schema")).Json;
        Assert.Equal(["summary", "status"], some["fields"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal("Summary", (string?)some["names"]!["summary"]);
        Assert.DoesNotContain("comment", (await grace.Post("issue/bulkfetch", new { issueIdsOrKeys = new[] { "NW-20" } })).List("issues")[0]!["fields"]!.AsObject().Select(pair => pair.Key));
        Assert.DoesNotContain("description", (await grace.Get("issue/NW-20?fields=*all,-description")).Json["fields"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public async Task R34_edit_metadata_lists_only_what_this_person_may_set()
    {
        var (ada, grace, noor, linus) = (await shared.As(Who.Ada), await shared.As(Who.Grace), await shared.As(Who.Noor), await shared.As(Who.Linus));
        var adas = (await ada.Get("issue/NW-20/editmeta")).Json["fields"]!.AsObject();
        var graces = (await grace.Get("issue/NW-20/editmeta")).Json["fields"]!.AsObject();
        var noors = (await noor.Get("issue/NW-20/editmeta")).Json["fields"]!.AsObject();

        Assert.True(adas.ContainsKey("reporter"));
        Assert.False(graces.ContainsKey("reporter"));
        Assert.Contains("issueKey=NW-20", (string?)graces["assignee"]!["autoCompleteUrl"], StringComparison.Ordinal);
        Assert.Equal(5, graces["priority"]!["allowedValues"]!.AsArray().Count);
        Assert.Equal(["add", "set", "remove"], graces["labels"]!["operations"]!.AsArray().Select(verb => (string)verb!));
        Assert.False(graces.ContainsKey("status"));
        Assert.True(noors.ContainsKey("summary"));
        Assert.All(new[] { "assignee", "duedate", "fixVersions", "customfield_10020" }, name => Assert.False(noors.ContainsKey(name), name));
        Assert.Empty((await linus.Get("issue/NW-20/editmeta")).Json["fields"]!.AsObject());
    }

    [Fact]
    public async Task R35_points_are_kept_in_the_field_that_the_projects_style_has()
    {
        var grace = await shared.As(Who.Grace);
        var story = (await grace.Search("project = NW AND type = Story")).Keys[0];
        var task = (await grace.Search("project = OPS AND type = Task")).Keys[0];
        Assert.Equal(204, (await grace.Edit(story, new { customfield_10026 = 8 })).Status);
        Assert.Contains("\"customfield_10026\":8.0", (await grace.Get($"issue/{story}")).Text, StringComparison.Ordinal);
        Assert.Equal(204, (await grace.Edit(task, new { customfield_10016 = 2.5 })).Status);
        const string words = "Field 'customfield_10016' cannot be set. It is not on the appropriate screen, or unknown.";
        Assert.Equal(words, (await grace.Edit(story, new { customfield_10016 = 8 })).FieldError("customfield_10016"));
        Assert.Equal(400, (await grace.Edit(task, new { customfield_10026 = 8 })).Status);
    }
}
