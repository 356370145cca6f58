using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>Jira's levels: sub-tasks −1, most types 0, epics 1, more above them.</summary>
/// <param name="Level">Of the child; null: not known.</param>
/// <param name="Types">The project's types that are one level higher; none: not known.</param>
internal sealed record Hierarchy(int? Level, IReadOnlyList<string> Types)
{
    /// <summary>Where the issue stands that is asked about, or the type that is being created.</summary>
    public static async Task<(Hierarchy? Found, Refusal? Refusal)> Of(SealedCall call, string project)
    {
        var type = call.Request.Text("type") is { } named && IssueSlice.IsId(named) ? named : null;
        var level = (int?)null;
        if (Asked.Issue(call) is { } issue)
        {
            using var answer = await call.Remote.Issue(issue, ["issuetype"], CancellationToken.None);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document is null)
            {
                return (null, call.Refuse(answer));
            }

            level = document.RootElement.Member("fields")?.Member("issuetype") is { } own ? LevelOf(own) : null;
        }

        return (await Among(call, project, level, type), null);
    }

    /// <summary>The level of an issue type as Jira describes it.</summary>
    public static int? LevelOf(JsonElement type) =>
        type.Member("hierarchyLevel") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var level) ? level
        : type.Member("subtask") is { ValueKind: JsonValueKind.True } ? -1
        : null;

    // Who may edit here but not create is told of no types; then what is found is sorted out by its level.
    private static async Task<Hierarchy> Among(SealedCall call, string project, int? level, string? type)
    {
        using var answer = await call.Remote.CreateTypes(project, 0, CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        List<JsonElement> types = document is null ? [] : [.. document.RootElement.Elements("issueTypes")];
        level ??= type is null ? null : types.Where(t => t.Text("id") == type).Select(LevelOf).FirstOrDefault();
        return new Hierarchy(level, level is null ? [] : [.. types.Where(t => LevelOf(t) == level + 1).Select(t => t.Text("id")).Where(IssueSlice.IsId).OfType<string>()]);
    }
}
