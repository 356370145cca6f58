using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>What a board makes of an operation.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Done; the board as it is then, and what everybody is told.</summary>
    public sealed record Accepted(Board Board, WireOperation Told) : Verdict;

    /// <summary>Nothing to do: it is so already, or the item is gone.</summary>
    public sealed record Ignored : Verdict
    {
        public static Ignored Instance { get; } = new();
    }

    public sealed record Refused(Refusal Refusal) : Verdict;
}
