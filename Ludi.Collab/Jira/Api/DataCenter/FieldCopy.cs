using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Copies what a server says about its fields (edit and create metadata, transitions' screens, the list of all), with
/// the epic link in the place of Cloud's parent. SPEC: A105.
/// </summary>
internal sealed class FieldCopy(CloudCopy copy, ServerFields known)
{
    /// <summary>{"fields": {id: metadata}} of an edit form.</summary>
    public void EditMetadata(JsonElement answer, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("fields"u8);
        var hasParent = answer.Member("fields")?.Member("parent") is not null;
        foreach (var field in answer.Members("fields"))
        {
            if (field.Name != known.EpicLink)
            {
                copy.Member(field, writer);
            }
            else if (!hasParent)
            {
                writer.WritePropertyName("parent"u8);
                Parent(field.Value, "key"u8, writer);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A page of a create form: the server's "values" become Cloud's "fields".</summary>
    public void CreateFields(JsonElement answer, int startAt, Utf8JsonWriter writer) => Pages.Write(answer, "fields"u8, startAt, writer, field =>
    {
        if (field.Text("fieldId") == known.EpicLink && known.EpicLink is not null)
        {
            Parent(field, "fieldId"u8, writer);
        }
        else
        {
            copy.Value(field, writer);
        }
    });

    /// <summary>The bare list of all fields.</summary>
    public void All(JsonElement answer, Utf8JsonWriter writer)
    {
        if (answer.ValueKind is not JsonValueKind.Array)
        {
            throw new JsonException("This is no list of fields.");
        }

        var hasParent = answer.EnumerateArray().Any(f => f.Text("id") == "parent");
        writer.WriteStartArray();
        foreach (var field in answer.EnumerateArray())
        {
            if (known.EpicLink is null || field.Text("id") != known.EpicLink)
            {
                copy.Value(field, writer);
            }
            else if (!hasParent)
            {
                Parent(field, "id"u8, writer);
            }
        }

        writer.WriteEndArray();
    }

    // The server's own name of the field stays: people know it by that.
    private static void Parent(JsonElement field, ReadOnlySpan<byte> id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(id, "parent"u8);
        if (!id.SequenceEqual("key"u8))
        {
            writer.WriteString("key"u8, "parent"u8);
        }

        writer.Raw("name"u8, field.Member("name"));
        if (field.Member("required") is { } required)
        {
            writer.Raw("required"u8, required);
            writer.WriteStartArray("operations"u8);
            writer.WriteStringValue("set"u8);
            writer.WriteEndArray();
        }

        writer.WriteStartObject("schema"u8);
        writer.WriteString("type"u8, "issuelink"u8);
        writer.WriteString("system"u8, "parent"u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
