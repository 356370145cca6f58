using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>
/// Looks into JSON of others without trusting it: what is not there, or is something else, is null.
/// A document is an index over the bytes it was given; it copies none of them.
/// </summary>
internal static class Json
{
    /// <summary>An index over bytes, null where they are not JSON or the names in it not text.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(utf8);
            ReadNames(document.RootElement);
            return document;
        }
        catch (Exception failure) when (IsNonsense(failure))
        {
            document?.Dispose();
            return null;
        }
    }

    /// <summary>Whether an exception says that bytes are not JSON, or text in them not Unicode.</summary>
    public static bool IsNonsense(Exception failure) => failure is JsonException or InvalidOperationException;

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member's text.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name)?.Text();

    /// <summary>The text, null where this is none.</summary>
    public static string? Text(this JsonElement element)
    {
        try
        {
            return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member that is an id: a text, or a number where Jira writes ids so.</summary>
    public static string? IdText(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.Text(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The elements of a member that is an array; none otherwise.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The members of a member that is an object; none otherwise.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject() : [];

    private static void ReadNames(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                ReadNames(member.Value);
            }
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var inner in element.EnumerateArray())
            {
                ReadNames(inner);
            }
        }
    }
}
