using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Fields;

/// <summary>
/// Which fields a site's issues are read with, and which of them holds a project's story points. Learned with
/// the reader's token, once for each seal, and forgotten with it (P61). SPEC: J9–J11, J37–J38.
/// </summary>
/// <param name="chosen">The fields that this board's cards show beside the basic ones.</param>
/// <param name="listed">Told Jira's list of all fields while it can be read, and which of them are asked for.</param>
internal sealed class SiteFields(IReadOnlyCollection<string>? chosen = null, Action<ReadOnlyMemory<byte>, IReadOnlyCollection<string>, CancellationToken>? listed = null)
{
    private static readonly string[] Always = ["summary", "status", "issuetype", "priority", "assignee", "labels", "parent", "project", "updated"];

    private readonly Dictionary<string, Task<string?>> _findings = [];
    private readonly Dictionary<string, string?> _points = [];
    private readonly List<string> _estimations = [];
    private FieldCatalogue? _catalogue;
    private Task<Refusal?>? _learning;
    private IReadOnlyCollection<string> _chosen = chosen ?? [];
    private bool _outdated;

    /// <summary>The ids to ask for.</summary>
    public IReadOnlyList<string> Requested { get; private set; } = [.. Always.Concat(chosen ?? []).Distinct()];

    /// <summary>The same as a shape: whatever else Jira sends is left out.</summary>
    public Shape Shape { get; private set; } = Shape.Of([.. Always.Concat(chosen ?? []).Distinct()]);

    /// <summary>The fields that say which sprints an issue is and was in; none where they are not known.</summary>
    public IReadOnlyList<string> Sprint => _catalogue?.Sprint ?? [];

    /// <summary>Reads the site's fields unless that was done. A refusal: not now; where Jira forbids it, it goes without.</summary>
    public async Task<Refusal?> Learn(IJiraSite site, CancellationToken cancellation)
    {
        if (_catalogue is not null && !_outdated)
        {
            return null;
        }

        var mine = _learning ??= Read(site, cancellation);
        try
        {
            return await mine;
        }
        finally
        {
            _learning = _learning == mine ? null : _learning;
        }
    }

    /// <summary>Other fields are shown on cards. True: more have to be asked for, so read the issues again.</summary>
    public bool Choose(IReadOnlyCollection<string> fields)
    {
        _chosen = fields;
        if (fields.All(Requested.Contains))
        {
            return false;
        }

        _outdated = true;
        Ask();
        return true;
    }

    /// <summary>Finds the story point field of the issues' projects. True: more has to be asked for, so read them again.</summary>
    public async Task<bool> Resolve(IJiraSite site, IReadOnlyList<IssueSlice> issues, CancellationToken cancellation)
    {
        var before = Requested.Count;
        foreach (var issue in issues.Where(i => i.Project is not null).DistinctBy(i => i.Project))
        {
            if (await Find(site, issue, cancellation) is { } field && !Requested.Contains(field))
            {
                _estimations.Add(field);
                Ask();
            }
        }

        return Requested.Count > before;
    }

    /// <summary>A project's story point field, null: none, or not found out.</summary>
    public string? PointsOf(string? project) => project is null ? null : _points.GetValueOrDefault(project);

    /// <summary>The story point field among those that pass a test; the fields that projects are known to use come first.</summary>
    public string? PointsAmong(Predicate<string> has) => _points.Values.OfType<string>().Concat(_estimations)
        .Concat(_catalogue?.Estimates ?? []).Concat(_catalogue?.StoryPoints ?? []).FirstOrDefault(f => has(f));

    private async Task<string?> Find(IJiraSite site, IssueSlice issue, CancellationToken cancellation)
    {
        var project = issue.Project!;
        if (_points.TryGetValue(project, out var known))
        {
            return known;
        }

        if (!_findings.TryGetValue(project, out var finding))
        {
            _findings[project] = finding = PointsField.Find(site, _catalogue ?? FieldCatalogue.Empty, issue, cancellation);
        }

        try
        {
            return _points[project] = await finding;
        }
        finally
        {
            _findings.Remove(project);
        }
    }

    private async Task<Refusal?> Read(IJiraSite site, CancellationToken cancellation)
    {
        using var answer = await site.Fields(cancellation);
        if (answer.Refusal is { } refusal && refusal.Code is not RefusalCode.JiraRefused)
        {
            return refusal;
        }

        _catalogue = (answer.Refusal is null ? FieldCatalogue.Of(answer.Utf8) : null) ?? FieldCatalogue.Empty;
        _outdated = false;
        Ask();
        if (answer.Refusal is null)
        {
            listed?.Invoke(answer.Utf8, Requested, cancellation);
        }

        return null;
    }

    private void Ask()
    {
        var known = _catalogue ?? FieldCatalogue.Empty;
        Requested = [.. Always.Concat(known.Sprint).Concat(known.Estimates).Concat(known.StoryPoints).Concat(_estimations).Concat(_chosen).Distinct()];
        Shape = Shape.Of(Requested);
    }
}
