using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>A field as JQL knows it, with how to find its value in one version of an issue.</summary>
internal sealed record JqlField(string Name, FieldKind Kind, Func<IndexedIssue, object?> Value)
{
    /// <summary>Other names for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it is ordered downwards when no direction is given, as dates and priorities are.</summary>
    public bool DownByDefault => Kind is MomentKind or DateKind || Name == "priority";
}

/// <summary>An issue with the version of its values that a search sees.</summary>
internal readonly record struct IndexedIssue(Issue Issue, IReadOnlyDictionary<string, object> Values);
