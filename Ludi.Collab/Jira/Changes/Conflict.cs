using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>A change that was not made because Jira has something else by now than its author saw: {yours, seen, now} (B5).</summary>
internal static class Conflict
{
    /// <summary>Puts the three values into the call's words.</summary>
    public static Refusal Tell(SealedCall call, JsonElement? yours, JsonElement? now)
    {
        call.Words.Clear();
        using var writer = new Utf8JsonWriter(call.Words, JsonCopy.Options);
        writer.WriteStartObject();
        Write("yours", yours, writer);
        Write("seen", call.Request.Member("seen"), writer);
        Write("now", now, writer);
        writer.WriteEndObject();
        return Refusals.Of(RefusalCode.JiraConflict);
    }

    private static void Write(string name, JsonElement? value, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(name);
        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(element), Shape.All, writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
