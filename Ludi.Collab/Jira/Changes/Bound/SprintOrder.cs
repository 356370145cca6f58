using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Bound;

/// <summary>Issues that shall go into a sprint, or to the backlog.</summary>
/// <param name="Sprint">The sprint's number; null: the backlog.</param>
/// <param name="Issues">By their numbers, each once.</param>
/// <param name="Seen">Where an issue must still be (a sprint's number, empty: the backlog) for it to be moved; of one that is not here it does not matter.</param>
internal sealed record SprintOrder(string? Sprint, IReadOnlyList<string> Issues, IReadOnlyDictionary<string, string> Seen)
{
    private const int MostIssues = 500;

    /// <summary>What a call asks; null where it makes no sense.</summary>
    public static SprintOrder? Of(SealedCall call)
    {
        if (call.Request.Member("sprint") is not { } to || (to.ValueKind is not JsonValueKind.Null && !IssueSlice.IsId(to.Text())))
        {
            return null;
        }

        List<string> issues = [];
        Dictionary<string, string> seen = [];
        foreach (var asked in call.Request.Elements("issues"))
        {
            if (asked.Text("issue") is not { } issue || !IssueSlice.IsId(issue) || issues.Count == MostIssues || issues.Contains(issue))
            {
                return null;
            }

            issues.Add(issue);
            if (asked.Text("seen") is { } there)
            {
                seen[issue] = there;
            }
        }

        return issues.Count == 0 || !seen.Values.All(s => s.Length == 0 || IssueSlice.IsId(s)) ? null : new SprintOrder(to.Text(), issues, seen);
    }
}
