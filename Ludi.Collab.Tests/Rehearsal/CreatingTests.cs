using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class CreatingTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R44_a_create_names_what_is_missing_and_answers_with_id_and_key_only()
    {
        var grace = await shared.As(Who.Grace);
        Assert.Equal("Specify a valid project ID or key", (await Create(grace, new { summary = "x" })).FieldError("project"));
        Assert.Equal("Specify a valid project ID or key", (await Create(grace, new { project = new { key = "SEC" }, issuetype = new { name = "Task" }, summary = "x" })).FieldError("project"));
        Assert.Equal("Specify an issue type", (await Create(grace, new { project = new { key = "NW" }, summary = "x" })).FieldError("issuetype"));
        Assert.Equal("You must specify a summary of the issue.", (await Create(grace, new { project = new { key = "NW" }, issuetype = new { id = "10002" } })).FieldError("summary"));
        Assert.Equal("Found in is required.", (await Create(grace, new { project = new { key = "NW" }, issuetype = new { name = "Bug" }, summary = "x" })).FieldError("customfield_10037"));
        Assert.Equal("Parent is required.", (await Create(grace, new { project = new { key = "NW" }, issuetype = new { name = "Sub-task" }, summary = "x" })).FieldError("parent"));

        var made = await Create(grace, new { project = new { id = "10004" }, issuetype = new { name = "Bug" }, summary = "A bug", customfield_10037 = new { value = "Staging" } });
        Assert.Equal((201, "id,key,self"), (made.Status, string.Join(',', made.Json.AsObject().Select(pair => pair.Key))));
        var fields = await grace.Fields((string)made.Json["key"]!);
        Assert.Equal((Who.Grace, "Open", "Medium"), ((string?)fields["reporter"]!["accountId"], (string?)fields["status"]!["name"], (string?)fields["priority"]!["name"]));
        Assert.Null(fields["assignee"]);
    }

    [Fact]
    public async Task R45_a_bulk_create_makes_what_it_can_and_numbers_what_failed()
    {
        var grace = await shared.As(Who.Grace);
        var reply = await grace.Post("issue/bulk", new { issueUpdates = new object[] { Task("one"), Task(""), Task("three"), new { fields = new { summary = "no project" } } } });
        Assert.Equal((201, 2, 2), (reply.Status, reply.List("issues").Count, reply.List("errors").Count));
        Assert.Equal([1, 3], reply.List("errors").Select(error => (int)error!["failedElementNumber"]!));
        Assert.Equal("You must specify a summary of the issue.", (string?)reply.List("errors")[0]!["elementErrors"]!["errors"]!["summary"]);
        Assert.Equal("three", (string?)(await grace.Fields((string)reply.List("issues")[1]!["key"]!))["summary"]);

        Assert.Equal(400, (await grace.Post("issue/bulk", new { issueUpdates = new object[] { Task("") } })).Status);
        Assert.Equal(400, (await grace.Post("issue/bulk", new { issueUpdates = Enumerable.Range(0, 51).Select(n => Task($"{n}")) })).Status);
        Assert.Equal(201, (await grace.Post("issue/bulk", new { issueUpdates = Enumerable.Range(0, 50).Select(n => Task($"{n}")) })).Status);
    }

    [Fact]
    public async Task R46_create_metadata_comes_in_pages_and_names_mandatory_fields()
    {
        var grace = await shared.As(Who.Grace);
        var types = await grace.Get("issue/createmeta/NW/issuetypes?maxResults=2&startAt=1");
        Assert.Equal((2, 1, 7), ((int)types.Json["maxResults"]!, (int)types.Json["startAt"]!, (int)types.Json["total"]!));
        Assert.Equal(["Story", "Task"], types.List("issueTypes").Select(type => (string)type!["name"]!));

        var fields = (await grace.Get("issue/createmeta/NW/issuetypes/10004")).List("fields");
        Assert.Equal(["project", "summary", "issuetype", "customfield_10037"], fields.Where(field => (bool)field!["required"]!).Select(field => (string)field!["fieldId"]!));
        Assert.Equal(4, fields.Single(field => (string?)field!["fieldId"] == "customfield_10037")!["allowedValues"]!.AsArray().Count);
        Assert.Equal(400, (await grace.Get("issue/createmeta/SEC/issuetypes")).Status);
        Assert.Equal(400, (await grace.Get("issue/createmeta/NW/issuetypes/1")).Status);
    }

    [Fact]
    public async Task R47_properties_set_at_creation_or_later_are_read_with_the_issue()
    {
        var grace = await shared.As(Who.Grace);
        var made = await grace.Post("issue", new { fields = Fields("marked"), properties = new[] { new { key = "ludi.origin", value = new { sticky = "s1" } } } });
        var key = (string)made.Json["key"]!;
        Assert.Equal("s1", (string?)(await grace.Get($"issue/{key}/properties/ludi.origin")).Json["value"]!["sticky"]);
        Assert.Equal("s1", (string?)(await grace.Search($"key = {key}", new { properties = new[] { "ludi.origin" } })).List("issues")[0]!["properties"]!["ludi.origin"]!["sticky"]);
        Assert.Equal(201, (await grace.Put($"issue/{key}/properties/other", new { a = 1 })).Status);
        Assert.Equal(200, (await grace.Put($"issue/{key}/properties/other", new { a = 2 })).Status);
        Assert.Equal(204, (await grace.Delete($"issue/{key}/properties/other")).Status);
        Assert.Equal(404, (await grace.Get($"issue/{key}/properties/other")).Status);
        Assert.Equal(403, (await (await shared.As(Who.Linus)).Put($"issue/{key}/properties/x", 1)).Status);
        Assert.Equal(400, (await grace.Put($"issue/{key}/properties/big", new string('x', 33_000))).Status);
    }

    [Fact]
    public async Task R48_comments_are_added_as_their_author_and_listed_in_pages()
    {
        var grace = await shared.As(Who.Grace);
        var key = (string)(await Create(grace, Fields("talked about"))).Json["key"]!;
        for (var i = 0; i < 3; i++)
        {
            var added = await grace.Post($"issue/{key}/comment", new { body = Document($"comment {i}") });
            Assert.Equal((201, Who.Grace), (added.Status, (string?)added.Json["author"]!["accountId"]));
        }

        var list = await grace.Get($"issue/{key}/comment?orderBy=-created&maxResults=2");
        Assert.Equal((3, 2), ((int)list.Json["total"]!, list.List("comments").Count));
        Assert.Contains("comment 2", list.List("comments")[0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Comment body is not valid!", (await grace.Post($"issue/{key}/comment", new { body = "plain" })).FieldError("comment"));
        Assert.Equal(3, (int)(await grace.Fields(key))["comment"]!["total"]!);
    }

    [Theory]
    [InlineData("""{"type":"doc","version":2,"content":[]}""")]
    [InlineData("""{"type":"doc","version":1}""")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}""")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"sparkles"}]}""")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"taskList","attrs":{"localId":"a"},"content":[{"type":"taskItem","attrs":{"state":"TODO"},"content":[]}]}]}""")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"taskList","attrs":{"localId":"a"},"content":[{"type":"taskItem","attrs":{"localId":"b","state":"TODO"},"content":[{"type":"paragraph"}]}]}]}""")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"bulletList","content":[]}]}""")]
    public async Task R49_a_malformed_document_is_refused(string document)
    {
        var reply = await (await shared.As(Who.Grace)).Edit("NW-20", new { description = JsonNode.Parse(document) });
        Assert.Equal((400, "INVALID_INPUT"), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task R49_a_sound_document_is_kept_node_for_node()
    {
        var grace = await shared.As(Who.Grace);
        const string document = """{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Hi ","marks":[{"type":"strong"}]},{"type":"mention","attrs":{"id":"x","text":"@Ada"}},{"type":"hardBreak"}]},{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph"}]},{"type":"taskList","attrs":{"localId":"a"},"content":[{"type":"taskItem","attrs":{"localId":"b","state":"DONE"},"content":[{"type":"text","text":"done"}]}]}]}""";
        Assert.Equal(204, (await grace.Edit("NW-21", new { description = JsonNode.Parse(document) })).Status);
        Assert.Equal(document, (await grace.Fields("NW-21"))["description"]!.ToJsonString());
    }

    private static object Fields(string summary) => new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary };

    private static object Task(string summary) => new { fields = Fields(summary) };

    private static Task<Reply> Create(JiraDriver jira, object fields) => jira.Post("issue", new { fields });

    private static JsonNode Document(string text) => JsonNode.Parse($$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"{{text}}"}]}]}""")!;
}
