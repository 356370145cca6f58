using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>One member of "editedFieldsInput": what kinds of fields it takes, and how their changes are written in it.</summary>
/// <param name="Listed">Whether it holds a list of fields, or is the field itself.</param>
/// <param name="Takes">Whether it can say a change; what it cannot is done issue by issue.</param>
internal sealed record BulkMember(string Name, bool Listed, Predicate<BulkChange> Takes, Action<BulkChange, Utf8JsonWriter> Value)
{
    private static readonly BulkMember Options = new("singleSelectFields", true, IsSetTo(v => IsNull(v) || BulkValue.IsNumbered(v)), BulkValue.Option);
    private static readonly BulkMember ManyOptions = new("multipleSelectFields", true, IsSetTo(v => BulkValue.AreNumbered(v) && v.GetArrayLength() > 0), BulkValue.Options);
    private static readonly BulkMember Number = new("clearableNumberFields", true, IsSetTo(v => IsNull(v) || v.ValueKind is JsonValueKind.Number), BulkValue.Number);

    private static readonly Dictionary<string, BulkMember> Kinds = new()
    {
        ["labels"] = new("labelsFields", true, c => c.Value.ValueKind is JsonValueKind.Array, BulkValue.Labels),
        ["components"] = new("multiselectComponents", false, c => BulkValue.AreNumbered(c.Value), BulkValue.Components),
        ["versions"] = new("multipleVersionPickerFields", true, c => BulkValue.AreNumbered(c.Value), BulkValue.Versions),
        ["select"] = Options,
        ["radio"] = Options,
        ["multiSelect"] = ManyOptions,
        ["checkboxes"] = ManyOptions,
        ["number"] = Number,
        ["points"] = Number,
        ["text"] = new("singleLineTextFields", true, IsSetTo(v => v.ValueKind is JsonValueKind.String), BulkValue.Text("text")),
        ["url"] = new("urlFields", true, IsSetTo(v => v.ValueKind is JsonValueKind.String), BulkValue.Text("url")),
        ["paragraph"] = new("richTextFields", true, IsSetTo(v => v.ValueKind is JsonValueKind.Object), BulkValue.Document),
        ["date"] = new("datePickerFields", true, IsSetTo(v => IsNull(v) || BulkValue.IsDate(v)), BulkValue.Date),
        ["user"] = new("singleSelectClearableUserPickerFields", true, IsSetTo(v => IsNull(v) || v.Text("accountId") is not null), BulkValue.Person),
        ["priority"] = new("priority", false, IsSetTo(v => v.IdText("id") is not null), BulkValue.Priority),
    };

    /// <summary>The member that can say a change, null: Jira's bulk edit has none.</summary>
    public static BulkMember? Of(BulkChange change) => Kinds.GetValueOrDefault(change.Kind) is { } member && member.Takes(change) ? member : null;

    /// <summary>Writes the member with all its changes.</summary>
    public void Write(IReadOnlyList<BulkChange> changes, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(Name);
        if (!Listed)
        {
            Value(changes[0], writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var change in changes)
        {
            Value(change, writer);
        }

        writer.WriteEndArray();
    }

    private static Predicate<BulkChange> IsSetTo(Predicate<JsonElement> value) => change => change.Action is BulkAction.Set && value(change.Value);

    private static bool IsNull(JsonElement value) => value.ValueKind is JsonValueKind.Null;
}
