using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Whether two values of a field mean the same. Things that have an id (status, priority, person, option) are
/// the same when that is, whatever else Jira says of them; lists of such things and of texts are compared without
/// order; nothing, null and the empty list are the same.
/// </summary>
internal static class FieldValue
{
    /// <summary>Compares two values as they stand in an issue.</summary>
    public static bool Same(JsonElement? one, JsonElement? other)
    {
        if (IsUnset(one) || IsUnset(other))
        {
            return IsUnset(one) && IsUnset(other);
        }

        var (a, b) = (one!.Value, other!.Value);
        if (a.ValueKind is JsonValueKind.Array && b.ValueKind is JsonValueKind.Array)
        {
            return SameList([.. a.EnumerateArray()], [.. b.EnumerateArray()]);
        }

        return (IdentityOf(a), IdentityOf(b)) is ({ } x, { } y)
            ? SameIdentity(x, y) && Same(a.Member("child"), b.Member("child"))
            : DeepEquals(a, b);
    }

    private static bool SameList(List<JsonElement> some, List<JsonElement> others)
    {
        if (some.Count != others.Count)
        {
            return false;
        }

        var unordered = some.Concat(others).All(e => e.ValueKind is JsonValueKind.String || IdentityOf(e) is not null);
        return unordered ? some.All(e => others.Exists(o => Same(e, o))) : some.Zip(others).All(p => Same(p.First, p.Second));
    }

    private static bool IsUnset(JsonElement? value) => value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
        || (value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0);

    private static JsonElement? IdentityOf(JsonElement value) => value.Member("accountId") ?? value.Member("id");

    // Jira writes the id of one thing as text here and as a number there.
    private static bool SameIdentity(JsonElement one, JsonElement other) =>
        DeepEquals(one, other) || (one.ToString() is var text && text == other.ToString());

    private static bool DeepEquals(JsonElement one, JsonElement other)
    {
        try
        {
            return JsonElement.DeepEquals(one, other);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
