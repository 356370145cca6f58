using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Whether two JSON values are equal, but for members that boards leave out of what they show: what somebody saw lacks them. SPEC: X28.</summary>
internal static class SameContent
{
    public static bool Of(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
        {
            return false;
        }

        return one.ValueKind switch
        {
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength() && one.EnumerateArray().Zip(other.EnumerateArray()).All(p => Of(p.First, p.Second)),
            JsonValueKind.Object => Covers(one, other) && Covers(other, one),
            _ => SameScalar(one, other),
        };
    }

    private static bool Covers(JsonElement one, JsonElement other) => one.EnumerateObject()
        .Where(member => !Pruning.Drops(member))
        .All(member => other.Member(member.Name) is { } value && Of(member.Value, value));

    private static bool SameScalar(JsonElement one, JsonElement other)
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
