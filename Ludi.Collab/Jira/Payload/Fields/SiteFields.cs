using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Fields;

/// <summary>
/// Which fields a site's issues are read with, and which of them holds a project's story points. Learned with
/// the reader's token, once for each seal, and forgotten with it (P61). SPEC: J9–J11.
/// </summary>
internal sealed class SiteFields
{
    private static readonly string[] Always = ["summary", "status", "issuetype", "priority", "assignee", "labels", "parent", "project", "updated"];

    private readonly Dictionary<string, Task<string?>> findings = [];
    private readonly Dictionary<string, string?> points = [];
    private readonly List<string> estimations = [];
    private FieldCatalogue? catalogue;
    private Task<Refusal?>? learning;

    /// <summary>The ids to ask for.</summary>
    public IReadOnlyList<string> Requested { get; private set; } = Always;

    /// <summary>The same as a shape: whatever else Jira sends is left out.</summary>
    public Shape Shape { get; private set; } = Shape.Of(Always);

    /// <summary>Reads the site's fields unless that was done. A refusal: not now; where Jira forbids it, it goes without.</summary>
    public async Task<Refusal?> Learn(IJiraSite site, CancellationToken cancellation)
    {
        if (catalogue is not null)
        {
            return null;
        }

        var mine = learning ??= Read(site, cancellation);
        try
        {
            return await mine;
        }
        finally
        {
            learning = learning == mine ? null : learning;
        }
    }

    /// <summary>Finds the story point field of the issues' projects. True: more has to be asked for, so read them again.</summary>
    public async Task<bool> Resolve(IJiraSite site, IReadOnlyList<IssueSlice> issues, CancellationToken cancellation)
    {
        var before = Requested.Count;
        foreach (var issue in issues.Where(i => i.Project is not null).DistinctBy(i => i.Project))
        {
            if (await Find(site, issue, cancellation) is { } field && !Requested.Contains(field))
            {
                estimations.Add(field);
                Ask();
            }
        }

        return Requested.Count > before;
    }

    /// <summary>A project's story point field, null: none, or not found out.</summary>
    public string? PointsOf(string? project) => project is null ? null : points.GetValueOrDefault(project);

    /// <summary>The story point field among those that pass a test; the fields that projects are known to use come first.</summary>
    public string? PointsAmong(Predicate<string> has) => points.Values.OfType<string>().Concat(estimations)
        .Concat(catalogue?.Estimates ?? []).Concat(catalogue?.StoryPoints ?? []).FirstOrDefault(f => has(f));

    private async Task<string?> Find(IJiraSite site, IssueSlice issue, CancellationToken cancellation)
    {
        var project = issue.Project!;
        if (points.TryGetValue(project, out var known))
        {
            return known;
        }

        if (!findings.TryGetValue(project, out var finding))
        {
            findings[project] = finding = PointsField.Find(site, catalogue ?? FieldCatalogue.Empty, issue, cancellation);
        }

        try
        {
            return points[project] = await finding;
        }
        finally
        {
            findings.Remove(project);
        }
    }

    private async Task<Refusal?> Read(IJiraSite site, CancellationToken cancellation)
    {
        using var answer = await site.Fields(cancellation);
        if (answer.Refusal is { } refusal && refusal.Code is not RefusalCode.JiraRefused)
        {
            return refusal;
        }

        catalogue = (answer.Refusal is null ? FieldCatalogue.Of(answer.Utf8) : null) ?? FieldCatalogue.Empty;
        Ask();
        return null;
    }

    private void Ask()
    {
        var known = catalogue ?? FieldCatalogue.Empty;
        Requested = [.. Always.Concat(known.Sprint).Concat(known.Estimates).Concat(known.StoryPoints).Concat(estimations).Distinct()];
        Shape = Shape.Of(Requested);
    }
}
