using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>Speaks to the rehearsal's Data Center with one person's token, or with none.</summary>
internal sealed class ServerDriver(HttpClient http, string baseAddress, string? token)
{
    public string Base => baseAddress;

    public string Token => token ?? "";

    public static async Task<ServerDriver> As(RehearsalDriver rehearsal, string person)
    {
        var made = await rehearsal.Post("/dc/tokens", new { person });
        return new(rehearsal.Http, rehearsal.Base + "/dc", (string)made.Json["rawToken"]!);
    }

    public ServerDriver With(string? other) => new(http, baseAddress, other);

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Reply> Post(string path, object? body) => Send(HttpMethod.Post, path, body);

    public Task<Reply> Put(string path, object? body) => Send(HttpMethod.Put, path, body);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Reply> Search(string jql, object? more = null)
    {
        var body = more is null ? [] : (JsonObject)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!;
        body["jql"] = jql;
        body["fields"] ??= new JsonArray("summary");
        return Post("search", body);
    }

    public Task<Reply> Edit(string key, object fields) => Put($"issue/{key}", new { fields });

    public async Task<JsonNode> Fields(string key) => (await Get($"issue/{key}")).Json["fields"]!;

    public async Task<string> Create(string type, object? more = null)
    {
        var fields = more is null ? [] : (JsonObject)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!;
        fields["project"] = new JsonObject { ["key"] = "HB" };
        fields["issuetype"] = new JsonObject { ["name"] = type };
        fields["summary"] ??= "Made by a test";
        return (string)(await Post("issue", new JsonObject { ["fields"] = fields })).Json["key"]!;
    }

    public async Task<Reply> Send(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var rest = path.StartsWith("agile/", StringComparison.Ordinal) ? $"/rest/agile/1.0/{path[6..]}"
            : path.StartsWith('/') ? path
            : $"/rest/api/2/{path}";
        using var request = new HttpRequestMessage(method, baseAddress + rest);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = body is string text ? new StringContent(text, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(body);
        }

        using var response = await http.SendAsync(request);
        return await Reply.Read(response);
    }
}
