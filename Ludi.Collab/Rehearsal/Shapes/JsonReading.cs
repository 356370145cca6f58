using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Shapes;

/// <summary>Reading requests that may hold anything at any place.</summary>
internal static class JsonReading
{
    /// <summary>A member that is a string, else null.</summary>
    public static string? Text(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A member that is a whole number, else null.</summary>
    public static int? Number(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>Strings and numbers of an array member as text; a single string is split at commas; null when absent.</summary>
    public static IReadOnlyList<string>? Texts(this JsonObject node, string name) => node[name] switch
    {
        JsonArray array => [.. array.OfType<JsonValue>().Select(Plain)],
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Split(value.GetValue<string>()),
        _ => null,
    };

    /// <summary>The parts of a comma list.</summary>
    public static IReadOnlyList<string> Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
