using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>Speaks to one site with one person's token.</summary>
internal sealed class JiraDriver(HttpClient http, string baseAddress, string token, string refresh)
{
    public string Token => token;

    public string Refresh => refresh;

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Reply> Post(string path, object? body) => Send(HttpMethod.Post, path, body);

    public Task<Reply> Put(string path, object? body) => Send(HttpMethod.Put, path, body);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Reply> Search(string jql, object? more = null)
    {
        var body = more is null ? [] : (JsonObject)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!;
        body["jql"] = jql;
        body["fields"] ??= new JsonArray("summary");
        return Post("search/jql", body);
    }

    public Task<Reply> Edit(string key, object fields) => Put($"issue/{key}", new { fields });

    public async Task<JsonNode> Fields(string key) => (await Get($"issue/{key}")).Json["fields"]!;

    /// <summary>A read of a whole path, from /rest on.</summary>
    public Task<Reply> At(string path) => Send(HttpMethod.Get, path, null);

    public async Task<Reply> Send(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var rest = path.StartsWith("agile/", StringComparison.Ordinal) ? $"/rest/agile/1.0/{path[6..]}"
            : path.StartsWith("/rest/", StringComparison.Ordinal) ? path
            : $"/rest/api/3/{path}";
        using var request = new HttpRequestMessage(method, baseAddress + rest);
        request.Headers.Authorization = new("Bearer", token);
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
