using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>How far an issue has come, and what its custom fields say.</summary>
internal sealed class SeedValues(Site site, Project project, Draw draw, DateTimeOffset today)
{
    /// <summary>Fills in whatever the issue's type has on its screen.</summary>
    public void Fill(Dictionary<string, object> values, Theme theme)
    {
        var type = (IssueType)values["issuetype"];
        var sprint = PutIntoSprint(values, type);
        Advance(values, type, sprint);
        if (type.Screen.Contains(project.PointsField) && draw.Chance(75))
        {
            values[project.PointsField] = SeedIssues.Estimate(draw);
        }

        if (type.Screen.Contains("components") && project.Components.FirstOrDefault(component => component.Name == theme.Component) is { } component)
        {
            values["components"] = (IReadOnlyList<Named>)[component];
        }

        if (type.Screen.Contains("fixVersions") && project.Versions.Count > 0 && draw.Chance(40))
        {
            values["fixVersions"] = (IReadOnlyList<Named>)[draw.Of(project.Versions)];
        }

        if (draw.Chance(20))
        {
            values["duedate"] = DateOnly.FromDateTime(today.UtcDateTime).AddDays(draw.Below(90) - 15);
        }

        FillCustom(values, type);
    }

    private void FillCustom(Dictionary<string, object> values, IssueType type)
    {
        foreach (var (fieldId, percent) in new[] { ("customfield_10030", 45), (SeedFields.FoundIn, 100), (SeedTeamFields.Shift, 60) })
        {
            if (type.Screen.Contains(fieldId) && draw.Chance(percent))
            {
                values[fieldId] = draw.Of(Options(fieldId, type));
            }
        }

        if (type.Screen.Contains("customfield_10031") && draw.Some(Options("customfield_10031", type), 3) is { Count: > 0 } markets)
        {
            values["customfield_10031"] = markets;
        }

        if (type.Screen.Contains("customfield_10032") && draw.Chance(25))
        {
            values["customfield_10032"] = DateOnly.FromDateTime(today.UtcDateTime).AddDays(draw.Below(200));
        }

        if (type.Screen.Contains("customfield_10033") && draw.Chance(30))
        {
            values["customfield_10033"] = draw.Of(project.Members.Keys.ToList());
        }

        if (type.Screen.Contains("customfield_10034") && draw.Chance(15))
        {
            values["customfield_10034"] = $"CR-{1000 + draw.Below(9000)}";
        }
    }

    private IReadOnlyList<Named> Options(string fieldId, IssueType type) =>
        [.. site.Fields[fieldId].Kind.Choices(new(site, project, type, null, project.Lead))!];

    private Sprint? PutIntoSprint(Dictionary<string, object> values, IssueType type)
    {
        var sprints = site.Sprints.Where(sprint => sprint.Board.Project == project).ToList();
        if (sprints.Count == 0 || !type.Screen.Contains("customfield_10020") || !draw.Chance(40))
        {
            return null;
        }

        var sprint = draw.Of(sprints);
        var earlier = sprint.State == "active" && draw.Chance(20) ? sprints.LastOrDefault(other => other.State == "closed") : null;
        values["customfield_10020"] = (IReadOnlyList<Sprint>)(earlier is null ? [sprint] : [earlier, sprint]);
        return sprint;
    }

    private void Advance(Dictionary<string, object> values, IssueType type, Sprint? sprint)
    {
        var statuses = type.Workflow.Statuses;
        var status = sprint?.State switch
        {
            "closed" => statuses[^1],
            "active" => draw.Of(statuses),
            "future" => draw.Of([.. statuses.Where(s => s.Category == StatusCategory.ToDo)]),
            _ when type.Level == 1 => draw.Of([.. statuses.Where(s => s.Category != StatusCategory.Done)]),
            _ => draw.Early(statuses),
        };
        values["status"] = status;
        var created = (DateTimeOffset)values["created"];
        var updated = created.AddMinutes(draw.Below(Math.Max(1, (int)(today - created).TotalMinutes)));
        values["updated"] = updated > created ? updated : created;
        values["statuscategorychangedate"] = values["updated"];
        if (status.Category == StatusCategory.Done)
        {
            values["resolution"] = draw.Early(site.Resolutions);
            values["resolutiondate"] = values["updated"];
        }
    }
}
