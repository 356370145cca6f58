using System.Net;
using System.Text.Json;

namespace Ludi.Collab.Tests.Accounts;

/// <summary>What the server said over real HTTP: status, body as JSON where there is one, cookies and headers.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body, HttpResponseMessage Message)
{
    /// <summary>The code of a refusal; fails where the answer is none.</summary>
    public string Refused => Message.Content.Headers.ContentType?.MediaType == "application/problem+json"
        ? Text("code")
        : throw new Xunit.Sdk.XunitException($"Not refused: {(int)Status} {Body}");

    /// <summary>A text member of the body; fails with the whole answer where there is none.</summary>
    public string Text(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.GetString() is { } text
        ? text
        : throw new Xunit.Sdk.XunitException($"No text {name} in {(int)Status} {Body}");

    public static async Task<Answer> Of(HttpResponseMessage message)
    {
        var text = await message.Content.ReadAsStringAsync();
        var body = text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return new Answer(message.StatusCode, body, message);
    }
}
