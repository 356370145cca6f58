using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Payload.Fields;

/// <summary>
/// Finds a project's story point field: what its agile boards estimate by, else the estimate field of
/// team-managed projects, else the number field "Story Points"; of the latter two the one that can be edited.
/// What Jira does not tell is passed over.
/// </summary>
internal static class PointsField
{
    // More boards of one project are looked at in vain too often to be worth their calls.
    private const int MaxBoards = 5;

    /// <param name="issue">An issue of the project.</param>
    public static async Task<string?> Find(IJiraSite site, FieldCatalogue catalogue, IssueSlice issue, CancellationToken cancellation)
    {
        var (project, id, teamManaged) = (issue.Project!, issue.Id, issue.TeamManaged);
        if (await OfBoards(site, project, cancellation) is { } estimation)
        {
            return estimation;
        }

        string[] candidates = [.. catalogue.Estimates, .. catalogue.StoryPoints];
        if (candidates.Length <= 1)
        {
            return candidates is [var only] ? only : null;
        }

        var editable = await Editable(site, id, candidates, cancellation);
        return editable ?? ((teamManaged ? catalogue.Estimates : catalogue.StoryPoints) is [var first, ..] ? first : null);
    }

    private static async Task<string?> OfBoards(IJiraSite site, string project, CancellationToken cancellation)
    {
        foreach (var board in await Boards(site, project, cancellation))
        {
            using var answer = await site.AgileConfiguration(board, cancellation);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document?.RootElement.Member("estimation")?.Member("field")?.Text("fieldId") is { } field && field.StartsWith("customfield_", StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }

    private static async Task<IReadOnlyList<string>> Boards(IJiraSite site, string project, CancellationToken cancellation)
    {
        using var answer = await site.AgileBoards(project, cancellation);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        return document is null ? [] : [.. document.RootElement.Elements("values").Select(b => b.IdText("id")).OfType<string>().Take(MaxBoards)];
    }

    private static async Task<string?> Editable(IJiraSite site, string issue, string[] candidates, CancellationToken cancellation)
    {
        using var answer = await site.EditMetadata(issue, cancellation);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        return candidates.FirstOrDefault(c => document?.RootElement.Member("fields")?.Member(c) is not null);
    }
}
