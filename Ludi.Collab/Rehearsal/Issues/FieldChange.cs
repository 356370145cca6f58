using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>One field's new value; null unsets it.</summary>
internal sealed record FieldChange(Field Field, object? Before, object? After)
{
    /// <summary>Whether anything is different at all.</summary>
    public bool IsReal => (Before, After) switch
    {
        (null, null) => false,
        (null, _) or (_, null) => true,
        _ => Field.Kind.Id(Before) != Field.Kind.Id(After) || Field.Kind.Text(Before) != Field.Kind.Text(After) || Field.Kind is DocumentKind,
    };

    /// <summary>The line for the history.</summary>
    public HistoryItem ToHistory() => new(
        Field.Id,
        Field.Id == "parent" ? "IssueParentAssociation" : Field.Custom || Field.Id == "fixVersions" ? Field.Id == "fixVersions" ? "Fix Version" : Field.Name : Field.Id,
        Field.Custom,
        Before is null ? null : Field.Kind.Id(Before),
        Before is null ? null : Field.Kind.Text(Before),
        After is null ? null : Field.Kind.Id(After),
        After is null ? null : Field.Kind.Text(After));
}
