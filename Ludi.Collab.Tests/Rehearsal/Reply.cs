using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>An answer read to its end.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string Message => (string?)Json["errorMessages"]?.AsArray().FirstOrDefault() ?? "";

    public JsonArray List(string name) => Json[name]!.AsArray();

    public string[] Keys => [.. List("issues").Select(issue => (string)issue!["key"]!)];

    public string FieldError(string field) => (string?)Json["errors"]?[field] ?? "";

    public static async Task<Reply> Read(HttpResponseMessage response) => new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
}
