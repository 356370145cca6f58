using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>A server's whole list of one's permissions, cut down to those that were asked for, bulk changes never among the granted.</summary>
internal static class GlobalPermissions
{
    public static void Write(JsonElement answer, IReadOnlyList<string> asked, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("permissions"u8);
        foreach (var permission in asked)
        {
            var granted = permission != "BULK_CHANGE"
                && answer.Member("permissions")?.Member(permission)?.Member("havePermission") is { ValueKind: JsonValueKind.True };
            writer.WriteStartObject(permission);
            writer.WriteString("key"u8, permission);
            writer.WriteBoolean("havePermission"u8, granted);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
