using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>The bodies of Jira's own bulk changes (JIRA.md §14).</summary>
internal static class BulkBodies
{
    /// <summary>Whether Jira's bulk edit knows every one of the order's changes.</summary>
    public static bool Know(BulkOrder order) => order.Changes.All(c => BulkMember.Of(c) is not null)
        && order.Changes.GroupBy(c => BulkMember.Of(c)!).All(m => m.Key.Listed || m.Count() == 1);

    /// <summary>The bulk edit of some issues.</summary>
    public static WipedBuffer Edit(BulkOrder order, IReadOnlyList<string> issues) => Write(order, writer =>
    {
        WriteAll("selectedIssueIdsOrKeys", issues, writer);
        WriteAll("selectedActions", order.Changes.Select(c => c.Field), writer);
        writer.WriteStartObject("editedFieldsInput"u8);
        foreach (var member in order.Changes.GroupBy(c => BulkMember.Of(c)!))
        {
            member.Key.Write([.. member], writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>The bulk transition of some issues, those with the same transition together.</summary>
    public static WipedBuffer Move(BulkOrder order, IReadOnlyList<string> issues) => Write(order, writer =>
    {
        writer.WriteStartArray("bulkTransitionInputs"u8);
        foreach (var group in issues.GroupBy(i => order.Moves[i]))
        {
            writer.WriteStartObject();
            WriteAll("selectedIssueIdsOrKeys", group, writer);
            writer.WriteString("transitionId"u8, group.Key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static WipedBuffer Write(BulkOrder order, Action<Utf8JsonWriter> members)
    {
        var body = new WipedBuffer();
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        members(writer);
        writer.WriteBoolean("sendBulkNotification"u8, order.Notify);
        writer.WriteEndObject();
        return body;
    }

    private static void WriteAll(string name, IEnumerable<string> values, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
