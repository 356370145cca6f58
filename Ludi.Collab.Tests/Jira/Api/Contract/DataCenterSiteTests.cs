using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.DataCenter;
using Ludi.Collab.Tests.Jira.Api.DataCenter;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <summary>Jira Data Center, against the rehearsal's.</summary>
public sealed class DataCenterSiteTests(SharedRehearsal shared) : JiraSiteContract, IClassFixture<SharedRehearsal>, IAsyncLifetime
{
    private readonly Dictionary<string, string> _tokens = [];
    private Line _line = null!;
    private Shelf _shelf = null!;

    public ValueTask InitializeAsync()
    {
        _line = new Line(shared.Server.Base);
        _shelf = new Shelf(TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _shelf.Dispose();
        await _line.DisposeAsync();
    }

    internal override string Main => "HB";

    internal override string Hidden => "DK";

    internal override string[] Seen => ["HB"];

    internal override Task<IJiraSite> Developer() => As("grace");

    internal override Task<IJiraSite> Administrator() => As("ada");

    internal override Task<IJiraSite> Viewer() => As("linus");

    internal override IJiraSite With(string token) => Of(_line, token, $"{shared.Server.Base.TrimEnd('/')}/dc");

    internal override (IJiraSite Site, IAsyncDisposable Line) At(string address)
    {
        var line = new Line(address, limits: l => (l.AnswerBytes, l.Attempts) = (2048, 1));
        return (Of(line, "token-1", address), line);
    }

    internal override string RichText(string text) => $"\"{text}\"";

    [Fact]
    public async Task P67_rich_text_is_wiki_markup_and_its_schema_says_so()
    {
        var site = await Developer();
        var found = await Harbor.Json(site.Search(new IssueSearch("project = HB AND type = Story", null, 1, ["description"], [], []), default));
        var id = (string)found["issues"]![0]!["id"]!;
        var description = (await Harbor.Json(site.EditMetadata(id, default)))["fields"]!["description"]!;
        Assert.True((bool)description["schema"]!["wiki"]!);
        var edited = await Harbor.Json(site.Edit(id, """{"fields":{"description":"h1. Quay\n* *one*"}}"""u8.ToArray(), default));
        Assert.Equal("h1. Quay\n* *one*", ((string)edited["fields"]!["description"]!).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task P47_a_created_issues_mark_is_found_again()
    {
        var site = await Developer();
        var made = await Harbor.Json(site.Create(
            """{"issueUpdates":[{"fields":{"project":{"key":"HB"},"issuetype":{"id":"10202"},"summary":"Marked"},"properties":[{"key":"ludi.collab.sticky","value":{"board":"b","item":"i"}}]}]}"""u8.ToArray(), default));
        var page = await Harbor.Json(site.Search(new IssueSearch("reporter = currentUser() AND created >= -30d ORDER BY created DESC", null, 100, ["created"], [], ["ludi.collab.sticky"]), default));
        var marked = page["issues"]!.AsArray().Single(i => i!["properties"] is not null)!;
        Assert.Equal(((string?)made["issues"]![0]!["id"], "i"), ((string?)marked["id"], (string?)marked["properties"]!["ludi.collab.sticky"]!["item"]));
    }

    [Fact]
    public async Task P37_no_call_of_the_dialect_uses_delete()
    {
        await using var harbor = await Harbor.Start(null, null);
        foreach (var call in typeof(IJiraSite).GetMethods())
        {
            using var answer = await (Task<JiraAnswer>)call.Invoke(harbor.As, [.. call.GetParameters().Select(CloudSiteTests.Sample)])!;
        }

        Assert.Equal(["GET", "POST", "PUT"], harbor.Calls.Select(c => c.Method).Distinct().Order());
    }

    private async Task<IJiraSite> As(string person)
    {
        if (!_tokens.TryGetValue(person, out var token))
        {
            token = _tokens[person] = (string)(await shared.Server.Post("/dc/tokens", new { person })).Json["rawToken"]!;
        }

        return With(token);
    }

    private DataCenterSite Of(Line line, string token, string address) => new(
        new ServerLine("person-1", Harbor.Site, _ => ValueTask.FromResult<string?>(address), line.Exchange(new GivenTokens(token))), new ServerMemory(TimeProvider.System), _shelf);
}
