using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>The members of a bulk edit that hold one value: how each is written, and how it is cleared.</summary>
internal static class BulkValues
{
    private static readonly string[] Days = ["d/MMM/yy", "dd-MM-yyyy"];

    /// <summary>How the member of this name is read into the value of a single edit, null where there is no such member.</summary>
    public static Func<JsonObject, JsonNode?>? Of(string name) => name switch
    {
        "singleSelectFields" => item => Chosen(item["option"], "optionId", "id"),
        "multipleSelectFields" => item => new JsonArray([.. Each(item, "options").Select(option => BulkInput.Pointer(option, "optionId", "id"))]),
        "cascadingSelectFields" => Cascade,
        "singleVersionPickerFields" => item => Chosen(item["version"], "versionId", "id"),
        "richTextFields" => item => (item["richText"] as JsonObject)?["adfValue"]?.DeepClone(),
        "singleLineTextFields" => item => Text(item.Text("text")),
        "urlFields" => item => Text(item.Text("url")),
        "clearableNumberFields" => item => item["value"]?.DeepClone(),
        "datePickerFields" => item => Day((item["date"] as JsonObject)?.Text("formattedDate")),
        "dateTimePickerFields" => item => Text((item["dateTime"] as JsonObject)?.Text("formattedDateTime")),
        "singleGroupPickerFields" => item => (item["group"] as JsonObject)?.Text("groupName") is { Length: > 0 } group ? new JsonObject { ["name"] = group } : null,
        "singleSelectClearableUserPickerFields" => item => item["user"] is JsonObject user ? new JsonObject { ["accountId"] = user.Text("accountId") } : null,
        "multipleSelectClearableUserPickerFields" => item => new JsonArray([.. Each(item, "users").Select(user => new JsonObject { ["accountId"] = user.Text("accountId") })]),
        _ => null,
    };

    private static IEnumerable<JsonObject> Each(JsonObject item, string name) => (item[name] as JsonArray ?? []).OfType<JsonObject>();

    private static JsonNode? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static JsonObject? Chosen(JsonNode? node, string member, string to) =>
        node is JsonObject option && BulkInput.Pointer(option, member, to) is var pointer && (string?)pointer[to] != "-1" ? pointer : null;

    private static JsonObject? Cascade(JsonObject item)
    {
        if (item["parentOptionValue"] is not JsonObject parent || parent["optionId"] is null)
        {
            return null;
        }

        var value = BulkInput.Pointer(parent, "optionId", "id");
        if (item["childOptionValue"] is JsonObject child && child["optionId"] is not null)
        {
            value["child"] = BulkInput.Pointer(child, "optionId", "id");
        }

        return value;
    }

    /// <summary>A day is written otherwise here than anywhere else; what is not is passed on, to be refused.</summary>
    private static JsonNode? Day(string? text) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : $"not a day: {text}";
}
