using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>The epic of an issue as Data Center has it: the epic's key in a custom field.</summary>
internal sealed class EpicLinkKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "any";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.EpicLink;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json.GetValueKind() != JsonValueKind.String)
        {
            return Parsed.Refuse("data was not a string");
        }

        var key = json.GetValue<string>();
        return use.Site.Find(key, use.Person) switch
        {
            null => Parsed.Refuse($"Issue with key {key} does not exist or you do not have permission to see it."),
            { Type.Level: not 1 } => Parsed.Refuse($"Issue {key} is not an epic."),
            var epic => new(epic),
        };
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => Text(value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Issue)value).Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string Text(object value) => ((Issue)value).Key;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => [Text(value), Id(value)!];
}
