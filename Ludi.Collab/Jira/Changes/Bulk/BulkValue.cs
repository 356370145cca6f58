using System.Globalization;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>Values of Jira's usual write format as its bulk edit wants them (JIRA.md §14).</summary>
internal static class BulkValue
{
    /// <summary>Whether a value has an id that is a number.</summary>
    public static bool IsNumbered(JsonElement value) => long.TryParse(value.IdText("id"), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether a value is a list of such values.</summary>
    public static bool AreNumbered(JsonElement value) => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(IsNumbered);

    /// <summary>Whether a value is a day, as 2026-11-30.</summary>
    public static bool IsDate(JsonElement value) => DayOf(value) is not null;

    public static void Labels(BulkChange change, Utf8JsonWriter writer) => Many(change, "labels", writer, label =>
    {
        writer.WritePropertyName("name"u8);
        JiraWords.Copy(label, writer);
    });

    public static void Components(BulkChange change, Utf8JsonWriter writer) =>
        Many(change, "components", writer, component => writer.WriteNumber("componentId"u8, NumberOf(component)));

    public static void Versions(BulkChange change, Utf8JsonWriter writer) =>
        Many(change, "versions", writer, version => writer.WriteString("versionId"u8, version.IdText("id")));

    public static void Option(BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
    {
        writer.WriteStartObject("option"u8);
        writer.WriteNumber("optionId"u8, IsNumbered(change.Value) ? NumberOf(change.Value) : -1);
        writer.WriteEndObject();
    });

    public static void Options(BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
        List("options", change.Value, writer, option => writer.WriteNumber("optionId"u8, NumberOf(option))));

    public static void Number(BulkChange change, Utf8JsonWriter writer) => Copy("value", change, writer);

    /// <summary>Writes a text under a name.</summary>
    public static Action<BulkChange, Utf8JsonWriter> Text(string name) => (change, writer) => Copy(name, change, writer);

    public static void Document(BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
    {
        writer.WriteStartObject("richText"u8);
        writer.WritePropertyName("adfValue"u8);
        JiraWords.Copy(change.Value, writer);
        writer.WriteEndObject();
    });

    /// <summary>Jira's bulk edit writes 2026-11-05 as 5/Nov/26; the empty text clears.</summary>
    public static void Date(BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
    {
        writer.WriteStartObject("date"u8);
        writer.WriteString("formattedDate"u8, DayOf(change.Value)?.ToString("d/MMM/yy", CultureInfo.InvariantCulture) ?? "");
        writer.WriteEndObject();
    });

    public static void Person(BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
    {
        if (change.Value.Text("accountId") is not { } account)
        {
            writer.WriteNull("user"u8);
            return;
        }

        writer.WriteStartObject("user"u8);
        writer.WriteString("accountId"u8, account);
        writer.WriteEndObject();
    });

    public static void Priority(BulkChange change, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("priorityId"u8, change.Value.IdText("id"));
        writer.WriteEndObject();
    }

    private static void Many(BulkChange change, string name, Utf8JsonWriter writer, Action<JsonElement> write) => Field(change, writer, () =>
    {
        writer.WriteString("bulkEditMultiSelectFieldOption"u8, change.Action switch
        {
            BulkAction.Add => "ADD",
            BulkAction.Remove => "REMOVE",
            _ => change.Value.GetArrayLength() == 0 ? "REMOVE_ALL" : "REPLACE",
        });
        List(name, change.Value, writer, write);
    });

    private static void List(string name, JsonElement values, Utf8JsonWriter writer, Action<JsonElement> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values.EnumerateArray())
        {
            writer.WriteStartObject();
            write(value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Copy(string name, BulkChange change, Utf8JsonWriter writer) => Field(change, writer, () =>
    {
        writer.WritePropertyName(name);
        JiraWords.Copy(change.Value, writer);
    });

    private static void Field(BulkChange change, Utf8JsonWriter writer, Action members)
    {
        writer.WriteStartObject();
        writer.WriteString("fieldId"u8, change.Field);
        members();
        writer.WriteEndObject();
    }

    private static long NumberOf(JsonElement value) => long.Parse(value.IdText("id")!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(JsonElement value) =>
        DateOnly.TryParseExact(value.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
