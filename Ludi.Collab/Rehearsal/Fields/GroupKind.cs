using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A group of people, by name or id; a kind that few clients can fill in, since it lists no values.</summary>
internal sealed class GroupKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "group";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.GroupPicker;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json is not JsonObject wanted)
        {
            return Parsed.Refuse("data was not an object");
        }

        var (id, name) = (wanted.Text("groupId"), wanted.Text("name"));
        return use.Site.Groups.Find(group => id is null ? group.Name == name : group.Id == id) is { } found
            ? new(found)
            : Parsed.Refuse(id is not null || name is not null ? $"Could not find a group with name '{id ?? name}'" : "expected Object containing a 'name' or 'groupId' property");
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Named((Group)value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Group)value).Id;

    /// <inheritdoc />
    public override string Text(object value) => ((Group)value).Name;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => ChoiceKind.TermsOf((Group)value);
}
