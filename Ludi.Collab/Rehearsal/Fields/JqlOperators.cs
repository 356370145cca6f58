namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The sets of JQL operators that sorts of fields take.</summary>
internal static class JqlOperators
{
    /// <summary>For values that are the same or not.</summary>
    public static readonly IReadOnlyList<string> Equality = ["=", "!=", "in", "not in", "is", "is not"];

    /// <summary>For values with an order.</summary>
    public static readonly IReadOnlyList<string> Ordered = ["=", "!=", "in", "not in", "is", "is not", "<", "<=", ">", ">="];

    /// <summary>For text, which is searched by words.</summary>
    public static readonly IReadOnlyList<string> Text = ["~", "!~", "is", "is not"];
}
