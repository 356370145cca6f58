namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A value read from a request (null clears the field), or Jira's words for why it is none.</summary>
internal readonly record struct Parsed(object? Value, string? Error = null)
{
    /// <summary>The value that leaves the field unset.</summary>
    public static readonly Parsed Clear = new(null);

    /// <summary>No value, for this reason.</summary>
    public static Parsed Refuse(string error) => new(null, error);
}
