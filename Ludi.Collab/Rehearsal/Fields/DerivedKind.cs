using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A field that is made up when it is shown and never stored.</summary>
internal sealed class DerivedKind(string id) : FieldKind
{
    /// <inheritdoc />
    public override string Type => id switch
    {
        "watches" or "votes" => id,
        "comment" => "comments-page",
        _ => "array",
    };

    /// <inheritdoc />
    public override string? Items => id switch
    {
        "subtasks" or "issuelinks" => "issuelinks",
        "attachment" => "attachment",
        _ => null,
    };

    /// <inheritdoc />
    public override IReadOnlyList<string> Operations => [];

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => Parsed.Refuse("The field cannot be set.");

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => null;

    /// <inheritdoc />
    public override string Text(object value) => "";
}
