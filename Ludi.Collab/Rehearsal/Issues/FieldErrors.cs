using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>What is wrong with a write, collected over all its fields before anything is written.</summary>
internal sealed class FieldErrors
{
    private readonly List<string> _messages = [];
    private readonly Dictionary<string, string> _fields = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => _messages.Count == 0 && _fields.Count == 0;

    /// <summary>Adds general words.</summary>
    public void Add(string message) => _messages.Add(message);

    /// <summary>Adds a field's words; a malformed document counts as general.</summary>
    public void Add(string fieldId, string message)
    {
        if (DocumentRules.IsMalformed(message))
        {
            _messages.Add(message);
        }
        else
        {
            _fields.TryAdd(fieldId, message);
        }
    }

    /// <summary>The field cannot be set here, for whichever of many reasons.</summary>
    public void AddUnsettable(string fieldId) => Add(fieldId, $"Field '{fieldId}' cannot be set. It is not on the appropriate screen, or unknown.");

    /// <summary>The field was left empty.</summary>
    public void AddRequired(Field field) => Add(field.Id, field.Id == "summary" ? "You must specify a summary of the issue." : $"{field.Name} is required.");

    /// <summary>The body of the refusal.</summary>
    public JsonObject ToJson() => new()
    {
        ["errorMessages"] = new JsonArray([.. _messages.Select(message => (JsonNode)message)]),
        ["errors"] = new JsonObject(_fields.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
    };

    /// <summary>The refusal.</summary>
    public Answer ToAnswer() => new(400, ToJson());
}
