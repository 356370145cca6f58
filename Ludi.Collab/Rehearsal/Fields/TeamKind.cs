using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>An Atlassian team: read as an object, written as its bare id, and listed by no call of Jira.</summary>
internal sealed class TeamKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "team";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.Team;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json.GetValueKind() != JsonValueKind.String)
        {
            return Parsed.Refuse("Operation value must be a string");
        }

        var id = json.GetValue<string>();
        return use.Site.Teams.Find(team => team.Id == id) is { } found ? new(found) : Parsed.Refuse($"Team id '{id}' is not valid.");
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Named((Team)value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Team)value).Id;

    /// <inheritdoc />
    public override string Text(object value) => ((Team)value).Name;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => [((Team)value).Id];
}
