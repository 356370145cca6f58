namespace Ludi.Collab.Presence;

/// <summary>The colour of a person's pointer and avatar: the same on every board, readable with white text (≥ 4.5 : 1).</summary>
internal static class PersonColour
{
    private static readonly string[] Palette =
    [
        "#1d5fa8", "#b3261e", "#1b7a3d", "#8a3ab9", "#a04b00", "#00707a", "#a3195b", "#4a5b00", "#3f51b5", "#6d4c41",
    ];

    public static string Of(string person)
    {
        // Not string.GetHashCode: that one differs from process to process.
        var hash = person.Aggregate(2166136261u, (sum, character) => (sum ^ character) * 16777619u);
        return Palette[hash % (uint)Palette.Length];
    }
}
