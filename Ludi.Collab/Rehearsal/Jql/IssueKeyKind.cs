using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>The issue itself, by key or number, ordered by project and then by number.</summary>
internal sealed class IssueKeyKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "issuekey";

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Ordered;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => Parsed.Refuse("The key cannot be set.");

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => ((Issue)value).Key;

    /// <inheritdoc />
    public override string Text(object value) => ((Issue)value).Key;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => [Text(value), ((Issue)value).Id.ToString(CultureInfo.InvariantCulture)];

    /// <inheritdoc />
    public override IComparable Order(object value)
    {
        var issue = (Issue)value;
        return string.Create(CultureInfo.InvariantCulture, $"{issue.Project.Key} {int.Parse(issue.Key.AsSpan(issue.Key.LastIndexOf('-') + 1), CultureInfo.InvariantCulture):D9}");
    }
}
