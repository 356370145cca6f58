using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>What Jira says of one issue of a bulk create: its id and key, or the errors why it was not made.</summary>
internal readonly record struct CreatedIssue(string? Id, JsonElement? Key, JsonElement? Errors);

/// <summary>
/// Reads the answer of a bulk create. Jira lists successes in order and failures by number; an answer in which the
/// two do not add up says nothing for certain.
/// </summary>
internal static class BulkCreated
{
    /// <summary>What became of each of the issues, in the order in which they were sent; null: unclear.</summary>
    public static IReadOnlyList<CreatedIssue>? Of(JsonElement answer, int sent)
    {
        if (answer.Member("issues") is not { ValueKind: JsonValueKind.Array } && answer.Member("errors") is not { ValueKind: JsonValueKind.Array })
        {
            return null;
        }

        var outcomes = new CreatedIssue[sent];
        var failed = new bool[sent];
        foreach (var error in answer.Elements("errors"))
        {
            if (error.Member("failedElementNumber") is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt32(out var n) || n < 0 || n >= sent)
            {
                return null;
            }

            (outcomes[n], failed[n]) = (new CreatedIssue(null, null, error.Member("elementErrors")), true);
        }

        var made = answer.Elements("issues").ToList();
        if (made.Count != failed.Count(f => !f) || !made.TrueForAll(m => IssueSlice.IsId(m.Text("id"))))
        {
            return null;
        }

        var next = 0;
        for (var n = 0; n < sent; n++)
        {
            if (!failed[n])
            {
                outcomes[n] = new CreatedIssue(made[next].Text("id"), made[next].Member("key"), null);
                next++;
            }
        }

        return outcomes;
    }
}
