using System.Globalization;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>Fills one project of the Data Center: an epic for each theme, one issue of every markup, one that attacks, then stories, bugs, tasks and sub-tasks.</summary>
internal sealed class HarborIssues(Site site, Project project, Draw draw, Canary canary, DateTimeOffset today)
{
    private static readonly string[] Labels = ["quay", "storm", "from-board", "pilot", "quick-win"];
    private static readonly string[] Steps = ["Draw the plan for {port}", "Ask {carrier} about {vehicle}", "Try it on {device}", "Tell {group} in {language}"];
    private readonly HashSet<string> _summaries = [];
    private readonly Person[] _workers = [.. project.Members.Where(member => member.Key.Active && member.Value.Permissions.Contains(Permission.Assignable)).Select(member => member.Key)];
    private readonly IReadOnlyList<Theme> _themes = HarborProjects.Themes;
    private readonly List<Issue> _epics = [];
    private readonly List<Issue> _parents = [];

    /// <summary>Adds so many issues, epics included.</summary>
    public void Add(int count)
    {
        foreach (var theme in _themes.Take(count))
        {
            var values = Begin("Epic", _epics.Count, count);
            values[HarborFields.EpicName] = theme.Component;
            values[HarborFields.EpicStatus] = site.Fields[HarborFields.EpicStatus].Kind.Choices(new(site, project, project.Types[0], null, project.Lead))!.First();
            values[HarborFields.EpicColour] = $"ghx-label-{1 + _epics.Count}";
            _epics.Add(Finish(values, theme.Epic, HarborTexts.Epic(theme), theme));
        }

        for (var number = _epics.Count; number < count; number++)
        {
            AddOne(number, count);
        }
    }

    private void AddOne(int number, int count)
    {
        var at = draw.Below(_epics.Count);
        var theme = _themes[at];
        var type = draw.Below(100) switch
        {
            < 12 when _parents.Count > 0 => "Sub-task",
            < 35 => "Bug",
            < 60 => "Task",
            _ => "Story",
        };
        var values = Begin(type, number, count);
        if (type == "Sub-task")
        {
            values["parent"] = draw.Of(_parents);
        }
        else if (draw.Chance(80))
        {
            values[HarborFields.EpicLink] = _epics[at];
        }

        var (summary, text) = (number - _epics.Count) switch
        {
            0 => ("Every sort of markup in one text", HarborTexts.Everything),
            1 => ("A text that wants to be more: <b>bold</b> & {color:red}red{color}", HarborTexts.Attack),
            _ => (Summary(type switch { "Bug" => theme.Bugs, "Task" => theme.Tasks, "Story" => theme.Stories, _ => Steps }), type == "Bug" ? HarborTexts.Bug(draw) : HarborTexts.Story(theme, draw)),
        };
        var issue = Finish(values, summary, text, theme);
        if (issue.Type.Level == 0)
        {
            _parents.Add(issue);
        }
    }

    private string Summary(string[] templates)
    {
        for (var attempt = 0; ; attempt++)
        {
            var summary = draw.Fill(draw.Of(templates)) + (attempt < 6 ? "" : draw.Fill(" ({carrier}, {port})"));
            if (_summaries.Add(summary))
            {
                return summary;
            }
        }
    }

    private Dictionary<string, object> Begin(string type, int number, int count)
    {
        var values = new Dictionary<string, object>
        {
            ["issuetype"] = project.Types.First(known => known.Name == type),
            ["priority"] = draw.Early(site.Priorities),
            ["reporter"] = draw.Of(_workers),
            ["created"] = today.AddDays(-200 + (195.0 * number / count)).AddMinutes(draw.Below(600)),
        };
        values["creator"] = values["reporter"];
        if (draw.Chance(70))
        {
            values["assignee"] = draw.Early(_workers);
        }

        if (draw.Some(Labels, 3) is { Count: > 0 } labels)
        {
            values["labels"] = labels;
        }

        return values;
    }

    private Issue Finish(Dictionary<string, object> values, string summary, string text, Theme theme)
    {
        var id = site.NextIssue();
        values["summary"] = canary.Plant(summary, "serversummary", id);
        values["description"] = canary.Plant(text, "serverdescription", id);
        values[HarborFields.Rank] = IssueLedger.Rank(id);
        var type = (IssueType)values["issuetype"];
        new SeedValues(site, project, draw, today).Fill(values, theme);
        FillMore(values, type);
        var issue = new Issue(id, site.NextKey(project), project, values);
        site.Add(issue);
        Discuss(issue);
        return issue;
    }

    private void FillMore(Dictionary<string, object> values, IssueType type)
    {
        if (type.Screen.Contains(HarborFields.FoundIn))
        {
            values[HarborFields.FoundIn] = draw.Of([.. site.Fields[HarborFields.FoundIn].Kind.Choices(new(site, project, type, null, project.Lead))!]);
        }

        if (type.Screen.Contains(HarborFields.Sprint) && site.Sprints.FindAll(sprint => sprint.Board.Project == project) is { Count: > 0 } sprints && draw.Chance(45))
        {
            var sprint = draw.Of(sprints);
            values[HarborFields.Sprint] = (IReadOnlyList<Sprint>)(sprint.Open && draw.Chance(25) ? [sprints[0], sprint] : [sprint]);
        }

        var more = new SeedMoreValues(site, project, draw, today);
        foreach (var id in HarborFields.More.Where(_ => draw.Chance(20)))
        {
            if ((site.Fields[id].Kind is WikiKind ? draw.Of(HarborTexts.Talk) : more.Make(site.Fields[id], type)) is { } value)
            {
                values[id] = value;
            }
        }
    }

    private void Discuss(Issue issue)
    {
        var at = (DateTimeOffset)issue.Values["created"];
        for (var left = draw.Chance(30) ? 1 + draw.Below(3) : 0; left > 0; left--)
        {
            at = at.AddMinutes(45 + draw.Below(2000));
            var id = site.NextEntry();
            var text = canary.Plant(draw.Of(HarborTexts.Talk), "servercomment", long.Parse(id, CultureInfo.InvariantCulture));
            issue.Comments.Add(new(id, draw.Of(_workers), WikiText.Keep(text), at < today ? at : today));
        }
    }
}
