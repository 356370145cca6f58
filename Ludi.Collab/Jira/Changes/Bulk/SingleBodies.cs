using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>The bodies that change one issue: what is replaced stands in "fields", what is added and removed in "update" (JIRA.md §11).</summary>
internal static class SingleBodies
{
    /// <summary>The edit of the order's fields, the same for each issue.</summary>
    public static WipedBuffer Edit(BulkOrder order)
    {
        var body = new WipedBuffer();
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartObject("fields"u8);
        foreach (var change in order.Changes.Where(c => c.Action is BulkAction.Set))
        {
            writer.WritePropertyName(change.Field);
            JiraWords.Copy(change.Value, writer);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("update"u8);
        foreach (var change in order.Changes.Where(c => c.Action is not BulkAction.Set))
        {
            Write(change, writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        return body;
    }

    /// <summary>A transition without fields.</summary>
    public static WipedBuffer Move(string transition)
    {
        var body = new WipedBuffer(64);
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartObject("transition"u8);
        writer.WriteString("id"u8, transition);
        writer.WriteEndObject();
        writer.WriteEndObject();
        return body;
    }

    private static void Write(BulkChange change, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(change.Field);
        foreach (var value in change.Value.EnumerateArray())
        {
            writer.WriteStartObject();
            writer.WritePropertyName(change.Action is BulkAction.Add ? "add"u8 : "remove"u8);
            JiraWords.Copy(value, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
