using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>What is done to one field of every issue; doing it twice changes nothing more.</summary>
/// <param name="Kind">The field's kind, as the client's field table names it; says only how Jira's bulk API calls it.</param>
/// <param name="Value">In Jira's write format; for add and remove the list of what is added or removed.</param>
internal readonly record struct BulkChange(string Field, string Kind, BulkAction Action, JsonElement Value)
{
    private const int MaxLength = 64;

    /// <summary>Reads {field, kind, action, value}; null where it is not one.</summary>
    public static BulkChange? Of(JsonElement change) =>
        change.Text("field") is { } field && IsName(field) && field != "status" && change.Text("kind") is { } kind && IsName(kind)
        && ActionOf(change.Text("action")) is { } action && change.Member("value") is { } value
        && (action is BulkAction.Set || value is { ValueKind: JsonValueKind.Array })
            ? new BulkChange(field, kind, action, value)
            : null;

    private static bool IsName(string text) => text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static BulkAction? ActionOf(string? text) => text switch
    {
        "set" => BulkAction.Set,
        "add" => BulkAction.Add,
        "remove" => BulkAction.Remove,
        _ => null,
    };
}

/// <summary>How a field is changed: replaced, or something added to or taken from what others put there.</summary>
internal enum BulkAction
{
    Set,
    Add,
    Remove,
}
