using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Whether two values of a field mean the same. Things that have an id (status, priority, person, option) are
/// the same when that is, whatever else Jira says of them; lists of such things and of texts are compared without
/// order; nothing, null, the empty list and the empty document are the same. SPEC: X9, X28, X29.
/// </summary>
internal static class FieldValue
{
    /// <summary>Compares two values as they stand in an issue, or one of them as it is written.</summary>
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

        return a.ValueKind == b.ValueKind || IsScalar(a) == IsScalar(b) ? SameThing(a, b)
            : IsScalar(a) ? IsWritten(a, b)
            : IsWritten(b, a);
    }

    private static bool SameThing(JsonElement a, JsonElement b) => (IdentityOf(a), IdentityOf(b)) switch
    {
        ({ } x, { } y) => SameText(x, y) && Same(a.Member("child"), b.Member("child")),

        // A parent may be named by its key.
        _ when (a.Member("key"), b.Member("key")) is ({ } x, { } y) => SameText(x, y),
        _ => SameContent.Of(a, b) || (JiraMoment.Of(a) is { } moment && moment == JiraMoment.Of(b)),
    };

    private static bool SameList(List<JsonElement> some, List<JsonElement> others)
    {
        if (some.Count != others.Count)
        {
            return false;
        }

        var unordered = some.Concat(others).All(e => e.ValueKind is JsonValueKind.String || IdentityOf(e) is not null);
        return unordered
            ? some.All(e => others.Exists(o => Same(e, o))) && others.All(o => some.Exists(e => Same(e, o)))
            : some.Zip(others).All(p => Same(p.First, p.Second));
    }

    // A team is written as its id, and a sprint as the number of the one sprint that an issue is in now.
    private static bool IsWritten(JsonElement id, JsonElement thing)
    {
        var held = thing.ValueKind is JsonValueKind.Array
            ? thing.EnumerateArray().Where(s => s.Text("state") is "active" or "future").LastOrDefault()
            : thing;
        return IdentityOf(held) is { } own && SameText(id, own);
    }

    private static bool IsUnset(JsonElement? value) => value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
        || (value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        || (value?.Text("type") == "doc" && value?.Member("content") is { ValueKind: JsonValueKind.Array } content && content.GetArrayLength() == 0);

    private static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static JsonElement? IdentityOf(JsonElement value) => value.Member("accountId") ?? value.Member("id");

    // Jira writes the id of one thing as text here and as a number there. Compared where it stands: no text is made of it.
    private static bool SameText(JsonElement one, JsonElement other) => SameContent.Of(one, other) || Bare(one).SequenceEqual(Bare(other));

    private static ReadOnlySpan<byte> Bare(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).Trim((byte)'"');
}
