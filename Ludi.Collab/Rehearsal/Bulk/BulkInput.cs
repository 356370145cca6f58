using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>Turns the bulk family's own way of writing values into that of a single edit; every member has a shape of its own.</summary>
internal sealed class BulkInput
{
    private readonly JsonObject _fields = [];
    private readonly JsonObject _update = [];
    private readonly List<string> _ids = [];
    private string? _error;

    /// <summary>Reads all members: what to set, what to add and remove, which fields that touches, and what is malformed.</summary>
    public static (JsonObject Fields, JsonObject Update, IReadOnlyList<string> Ids, string? Error) Read(JsonObject input)
    {
        var reader = new BulkInput();
        foreach (var (name, value) in input)
        {
            reader.Take(name, value);
        }

        return (reader._fields, reader._update, reader._ids, reader._error);
    }

    private void Take(string name, JsonNode? value)
    {
        if (value is JsonArray array)
        {
            foreach (var item in array)
            {
                One(name, item as JsonObject ?? []);
            }
        }
        else
        {
            One(name, value as JsonObject ?? []);
        }
    }

    private void One(string name, JsonObject item)
    {
        switch (name)
        {
            case "priority":
                Set("priority", Pointer(item, "priorityId", "id"));
                break;
            case "issueType":
                Set("issuetype", Pointer(item, "issueTypeId", "id"));
                break;
            case "timeTrackingField":
                Edit("timetracking", "timetracking", "remainingEstimate", item.Text("timeRemaining"));
                break;
            case "originalEstimateField":
                Edit("timeoriginalestimate", "timetracking", "originalEstimate", item.Text("originalEstimateField"));
                break;
            case "labelsFields" or "multipleVersionPickerFields" or "multiselectComponents":
                Many(name, item);
                break;
            default:
                Custom(name, item);
                break;
        }
    }

    private void Custom(string name, JsonObject item)
    {
        if (item.Text("fieldId") is not { } id)
        {
            Complain($"fieldId is required in {name}");
        }
        else if (BulkValues.Of(name) is { } read)
        {
            Set(id, read(item));
        }
        else
        {
            Complain($"{name} is not supported");
        }
    }

    private void Many(string name, JsonObject item)
    {
        var (list, member, to) = name switch
        {
            "labelsFields" => ("labels", "name", ""),
            "multiselectComponents" => ("components", "componentId", "id"),
            _ => ("versions", "versionId", "id"),
        };
        if (item.Text("fieldId") is not { } id || item[list] is not JsonArray values)
        {
            Complain($"fieldId and {list} are required in {name}");
            return;
        }

        JsonNode?[] written = [.. values.OfType<JsonObject>().Select(value => to.Length == 0 ? value[member]?.DeepClone() : Pointer(value, member, to))];
        switch (item.Text("bulkEditMultiSelectFieldOption"))
        {
            case "ADD" or "REMOVE" when written.Length > 0:
                var verb = item.Text("bulkEditMultiSelectFieldOption") == "ADD" ? "add" : "remove";
                Note(id, _update, new JsonArray([.. written.Select(value => (JsonNode)new JsonObject { [verb] = value })]));
                break;
            case "REPLACE" when written.Length > 0:
                Set(id, new JsonArray(written));
                break;
            case "REMOVE_ALL" when written.Length == 0:
                Set(id, new JsonArray());
                break;
            default:
                Complain($"bulkEditMultiSelectFieldOption is not valid for the {list} given");
                break;
        }
    }

    private void Edit(string action, string field, string member, string? period)
    {
        _ids.Add(action);
        if (!_update.ContainsKey(field))
        {
            _update[field] = new JsonArray();
        }

        _update[field]!.AsArray().Add(new JsonObject { ["edit"] = new JsonObject { [member] = period ?? "" } });
    }

    private void Set(string id, JsonNode? value) => Note(id, _fields, value);

    private void Note(string id, JsonObject into, JsonNode? value)
    {
        if (_ids.Contains(id))
        {
            Complain($"The field '{id}' was given more than once");
            return;
        }

        _ids.Add(id);
        into[id] = value;
    }

    private void Complain(string words) => _error ??= words;

    /// <summary>An object that points at something by its id, whether that was written as a number or as text.</summary>
    public static JsonObject Pointer(JsonObject item, string member, string to) => new()
    {
        [to] = item[member] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : item.Text(member),
    };
}
