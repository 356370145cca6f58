namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>A value a field is held against: EMPTY, a word, or a moment that a function gave.</summary>
internal sealed record JqlValue(string? Text, DateTimeOffset? Moment = null)
{
    /// <summary>The value that only unset fields have.</summary>
    public static readonly JqlValue Empty = new((string?)null);

    /// <summary>Whether it stands for EMPTY.</summary>
    public bool IsEmpty => Text is null && Moment is null;
}
