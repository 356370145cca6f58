using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>What is saved of an import, still as it lies in the request's buffer: no strings are made of it.</summary>
internal readonly record struct SavedImportText(JsonElement Name, JsonElement Jql, JsonElement Issues)
{
    private const int MaxNameBytes = 400;
    private const int MaxJqlBytes = 20_000;
    private const int MaxIssues = 2_000;

    /// <summary>Null where the request does not hold a name, a JQL and issue numbers within their limits.</summary>
    public static SavedImportText? Read(JsonElement request) =>
        request.Member("name") is { } name && IsText(name, MaxNameBytes)
        && request.Member("jql") is { } jql && IsText(jql, MaxJqlBytes)
        && request.Member("issues") is { ValueKind: JsonValueKind.Array } issues && issues.GetArrayLength() <= MaxIssues
        && issues.EnumerateArray().All(i => IssueSlice.IsId(i.Text()))
            ? new SavedImportText(name, jql, issues)
            : null;

    /// <summary>Writes it as it is kept: {"site","name","jql","issues"}.</summary>
    public void Write(string site, WipedBuffer into)
    {
        using var writer = new Utf8JsonWriter(into, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("site"u8, site);
        writer.WritePropertyName("name"u8);
        JiraWords.Copy(Name, writer);
        writer.WritePropertyName("jql"u8);
        JiraWords.Copy(Jql, writer);
        writer.WritePropertyName("issues"u8);
        JiraWords.Copy(Issues, writer);
        writer.WriteEndObject();
    }

    // Two bytes are the quotes; ValueEquals("") would not see an empty text that is written with escapes, which there is none of.
    private static bool IsText(JsonElement element, int maxBytes) =>
        element.ValueKind is JsonValueKind.String && JsonMarshal.GetRawUtf8Value(element).Length is > 2 and var length && length <= maxBytes + 2;
}
