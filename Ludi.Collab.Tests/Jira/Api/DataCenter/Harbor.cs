using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.DataCenter;
using Ludi.Collab.Jira.Connections;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api.DataCenter;

/// <summary>A small Data Center of a test's own making: answers by method and path, the rest is "not found"; bodies are of a real server's shapes (JIRA.md §17, §19).</summary>
internal sealed class Harbor : IAsyncDisposable
{
    public const string Site = "dc-1";

    public const string FieldList = """
        [{"id":"summary","name":"Summary","custom":false,"schema":{"type":"string","system":"summary"}},
         {"id":"description","name":"Description","custom":false,"schema":{"type":"string","system":"description"}},
         {"id":"customfield_10101","name":"Epic Link","custom":true,"schema":{"type":"any","custom":"com.pyxis.greenhopper.jira:gh-epic-link","customId":10101}},
         {"id":"customfield_10105","name":"Sprint","custom":true,"schema":{"type":"array","items":"string","custom":"com.pyxis.greenhopper.jira:gh-sprint","customId":10105}}]
        """;

    public const string TypeList = """[{"id":"10000","name":"Epic","subtask":false},{"id":"10001","name":"Story","subtask":false},{"id":"10003","name":"Sub-task","subtask":true}]""";

    public const string Ada = """{"self":"x","name":"ada","key":"JIRAUSER10100","emailAddress":"ada@kumquat.example","displayName":"Ada Byte","active":true,"timeZone":"Europe/Berlin","avatarUrls":{"48x48":"https://secure.gravatar.com/avatar/1","16x16":"SITE/secure/useravatar?avatarId=1"}}""";

    private readonly ScriptedServer _server;
    private readonly Line _line;

    private Harbor(ScriptedServer server, IConnectionGrain? connection, TimeProvider? time)
    {
        _server = server;
        _line = new Line(server.Address, time: time);
        Shelf = new Shelf(time ?? TimeProvider.System);
        Memory = new ServerMemory(time ?? TimeProvider.System);
        As = Of(connection ?? new GivenTokens("token-1"));
    }

    public IJiraSite As { get; }

    public DataCenterSite Whole => (DataCenterSite)As;

    public Shelf Shelf { get; }

    public ServerMemory Memory { get; }

    public Line Line => _line;

    /// <summary>The calls, without those that learn fields and types.</summary>
    public IReadOnlyList<Asked> Calls => [.. _server.Calls.Where(c => c.Path is not ("/jira/rest/api/2/field" or "/jira/rest/api/2/issuetype"))];

    public int Learned => _server.Calls.Count - Calls.Count;

    public string Address => _server.Address;

    public static Task<Harbor> Start(params (string Call, string Body)[] answers) => Start(null, null, [.. answers.Select(a => (a.Call, Answer(200, a.Body)))]);

    public static async Task<Harbor> Start(IConnectionGrain? connection, TimeProvider? time, params (string Call, RequestDelegate Answer)[] answers)
    {
        ScriptedServer? server = null;
        server = await ScriptedServer.Start(http => ($"{http.Request.Method} {http.Request.Path.Value!["/jira".Length..]}" switch
        {
            var call when answers.FirstOrDefault(a => a.Call == call).Answer is { } answer => answer,
            "GET /rest/api/2/field" => Answer(200, FieldList),
            "GET /rest/api/2/issuetype" => Answer(200, TypeList),
            _ => Answer(404, """{"errorMessages":["Issue Does Not Exist"],"errors":{}}"""),
        })(http));
        return new Harbor(server, connection, time);
    }

    public DataCenterSite Of(IConnectionGrain connection, string? address = "") => new(
        new ServerLine("person-1", Site, _ => ValueTask.FromResult(address == "" ? $"{_server.Address}/jira" : address), _line.Exchange(connection)), Memory, Shelf);

    public static async Task<JsonNode> Json(Task<JiraAnswer> asked)
    {
        using var answer = await asked;
        Assert.Null(answer.Refusal);
        return JsonNode.Parse(answer.Utf8.Span)!;
    }

    public async ValueTask DisposeAsync()
    {
        Shelf.Dispose();
        await _line.DisposeAsync();
        await _server.DisposeAsync();
    }
}
