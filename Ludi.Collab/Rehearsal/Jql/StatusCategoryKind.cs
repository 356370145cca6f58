using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>The category of an issue's status, by name, key or number.</summary>
internal sealed class StatusCategoryKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "statusCategory";

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => Parsed.Refuse("The status category cannot be set.");

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Category((StatusCategory)value);

    /// <inheritdoc />
    public override string Text(object value) => ((StatusCategory)value).Name;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) =>
        [Text(value), ((StatusCategory)value).Key, ((StatusCategory)value).Number.ToString(CultureInfo.InvariantCulture)];
}
