using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Copies what is to be written from Cloud's shapes into a server's: people by name, the parent of anything but a
/// sub-task as its epic link. SPEC: A111–A112.
/// </summary>
internal sealed class ServerCopy(ServerFields known, Keyed parents)
{
    /// <summary>Copies an edit, a transition or one issue to create: {fields?, update?, …}.</summary>
    /// <param name="own">Whether a parent stays one: the issue is a sub-task.</param>
    public void Body(JsonElement body, bool own, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        var epic = own || known.EpicLink is null ? null : ParentOf(body);
        foreach (var member in body.EnumerateObject().Where(m => !m.NameEquals("fields"u8)))
        {
            if (member.NameEquals("update"u8) && epic is not null)
            {
                writer.WritePropertyName("update"u8);
                Members(member.Value, "parent", writer);
            }
            else
            {
                writer.WritePropertyName(member.Name);
                Value(member.Value, writer);
            }
        }

        writer.WriteStartObject("fields"u8);
        foreach (var field in body.Members("fields").Where(f => epic is null || !f.NameEquals("parent"u8)))
        {
            writer.WritePropertyName(field.Name);
            Value(field.Value, writer);
        }

        if (epic is { } parent)
        {
            writer.Raw(System.Text.Encoding.UTF8.GetBytes(known.EpicLink!), KeyOf(parent));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The parent that a body sets, a null where it takes it away; null: it says nothing of a parent.</summary>
    public static JsonElement? ParentOf(JsonElement body)
    {
        if (body.Member("fields")?.Member("parent") is { } set)
        {
            return set;
        }

        return body.Member("update")?.Member("parent") is { ValueKind: JsonValueKind.Array } steps && steps.GetArrayLength() > 0 ? steps[0].Member("set") ?? default : null;
    }

    private JsonElement? KeyOf(JsonElement parent) => parent.Member("key")
        ?? (parent.IdText("id") is { } id ? parents.ById(id)?.Member("key") : null);

    private static void Value(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.Member("accountId") is { } account:
                writer.WriteStartObject();
                writer.Raw("name"u8, account);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Object:
                Members(value, null, writer);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                {
                    Value(element, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.Raw(value);
                break;
        }
    }

    private static void Members(JsonElement value, string? without, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject().Where(m => without is null || !m.NameEquals(without)))
        {
            writer.WritePropertyName(member.Name);
            Value(member.Value, writer);
        }

        writer.WriteEndObject();
    }
}
