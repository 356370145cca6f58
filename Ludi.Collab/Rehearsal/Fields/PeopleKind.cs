using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Some people.</summary>
internal sealed class PeopleKind : ListKind<Person>
{
    private static readonly PersonKind One = new();

    /// <summary>The custom type's key, which differs with the project's style.</summary>
    public string Style { get; init; } = CustomKeys.MultiUserPicker;

    /// <inheritdoc />
    public override string? Items => "user";

    /// <inheritdoc />
    public override string? CustomKey => Style;

    /// <inheritdoc />
    public override string? AutoComplete => One.AutoComplete;

    /// <inheritdoc />
    protected override Parsed ReadOne(JsonNode? json, FieldUse use) => json is null ? Parsed.Refuse("data was not an object") : One.Read(json, use);

    /// <inheritdoc />
    protected override JsonNode? ShowOne(Person value, ShapeBook shapes) => shapes.Person(value);

    /// <inheritdoc />
    protected override string IdOf(Person value) => value.AccountId;

    /// <inheritdoc />
    protected override string TextOf(Person value) => value.Name;

    /// <inheritdoc />
    protected override IEnumerable<string> TermsOf(Person value) => PersonKind.TermsOf(value);
}
