using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The issue above: an epic for a standard issue, a standard issue for a sub-task.</summary>
internal sealed class ParentKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "issuelink";

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null || (json as JsonObject)?["none"] is not null)
        {
            return use.Type.Level < 0 ? Parsed.Refuse("Issue type is a sub-task but parent issue key or id not specified.") : Parsed.Clear;
        }

        if (json is not JsonObject link)
        {
            return Parsed.Refuse("data was not an object");
        }

        var parent = use.Site.Find(link.Text("key") ?? link.Text("id") ?? "", use.Person);
        return parent switch
        {
            null => Parsed.Refuse("Could not find issue by id or key."),
            _ when parent.Type.Level != use.Type.Level + 1 || parent == use.Issue => Parsed.Refuse("Given parent issue does not belong to appropriate hierarchy."),
            _ when parent.Project != use.Project && use.Type.Level < 0 => Parsed.Refuse("Given parent issue does not belong to the same project."),
            _ => new(parent),
        };
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Brief((Issue)value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Issue)value).Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string Text(object value) => ((Issue)value).Key;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => [Text(value), Id(value)!];
}
