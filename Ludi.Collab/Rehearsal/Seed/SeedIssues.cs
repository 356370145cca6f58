using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Fills one project: an epic for each theme, then stories, bugs, tasks and sub-tasks, each summary once.</summary>
internal sealed class SeedIssues(Site site, Project project, IReadOnlyList<Theme> themes, Draw draw, Canary canary, DateTimeOffset today)
{
    private static readonly string[] Labels = ["season-2027", "quick-win", "from-support", "from-board", "needs-design", "legal", "safety", "pilot", "tech-debt", "partner"];
    private static readonly string[] Remarks =
    [
        "Support asks for this every week.", "Agreed in the last planning.", "Needs a word with the terminal crew first.", "Small, but it will be noticed.",
        "Please talk to design before starting.", "Seen by several travellers this month.", "Waits for the carrier’s answer.",
    ];

    private static readonly string[] Steps =
    [
        "Draw the screen for {group}", "Ask {carrier} for test data", "Translate the texts into {language}", "Try it on {device}", "Update the help page for {group}",
        "Walk through it with the {port} crew", "Measure before and after in {market}", "Write the release note for {market}", "Check the numbers with {carrier}",
        "Agree the wording with {group}", "Switch it on in {port} first", "Clean up after the pilot in {port}",
    ];

    private static readonly string[] Twists = ["({carrier} sailings)", "(pilot in {port})", "(rollout to {market})", "({carrier}, {port} route)", "(second step, {market})"];

    private static readonly string[] Talk =
    [
        "I tried this in the terminal yesterday, it is worse than it looks.", "Could we do the small version first?", "Looks good to me.",
        "The carrier answered: they can deliver the data.", "Moved out of the sprint, we need the contract first.", "Added the numbers from last season.",
    ];

    private static readonly double[] Points = [1, 2, 3, 3, 5, 5, 8, 13];
    private readonly HashSet<string> _summaries = [];
    private readonly Person[] _workers = [.. project.Members.Where(member => member.Key.Active && member.Value.Permissions.Contains(Permission.Assignable)).Select(member => member.Key)];
    private readonly Person[] _writers = [.. project.Members.Where(member => member.Value != Role.Viewer).Select(member => member.Key)];
    private readonly List<Issue> _epics = [];
    private readonly List<Issue> _parents = [];

    /// <summary>Adds so many issues, epics included.</summary>
    public void Add(int count)
    {
        foreach (var theme in themes.Take(count))
        {
            var values = Begin(TypeOf("Epic"), count, _epics.Count);
            _epics.Add(Finish(values, theme.Epic, SeedDocuments.Epic(theme, draw.Of(Remarks)), theme));
        }

        for (var number = _epics.Count; number < count; number++)
        {
            AddOne(number, count);
        }
    }

    private void AddOne(int number, int count)
    {
        var epic = draw.Below(_epics.Count);
        var theme = themes[epic];
        var type = draw.Below(100) switch
        {
            < 12 when _parents.Count > 0 => project.Types.First(type => type.Level < 0),
            < 35 => TypeOf("Bug"),
            < 60 => TypeOf("Task"),
            _ => project.Types.FirstOrDefault(type => type.Name == "Story") ?? TypeOf("Task"),
        };
        var values = Begin(type, count, number);
        var summary = Summary(type.Name switch { "Bug" => theme.Bugs, "Task" => theme.Tasks, "Story" => theme.Stories, _ => Steps });
        if (type.Level < 0)
        {
            values["parent"] = draw.Of(_parents);
        }
        else if (draw.Chance(85))
        {
            values["parent"] = _epics[epic];
        }

        var remark = draw.Of(Remarks);
        var issue = Finish(values, summary, type.Name == "Bug" ? SeedDocuments.Bug(theme, draw, remark) : SeedDocuments.Story(theme, draw, remark), theme);
        if (type.Level == 0)
        {
            _parents.Add(issue);
        }
    }

    private IssueType TypeOf(string name) => project.Types.First(type => type.Name == name);

    private string Summary(string[] templates)
    {
        for (var attempt = 0; ; attempt++)
        {
            var text = draw.Fill(draw.Of(templates));
            var summary = attempt < 8 ? text : draw.Fill($"{text} {draw.Of(Twists)}");
            if (_summaries.Add(summary))
            {
                return summary;
            }
        }
    }

    private Dictionary<string, object> Begin(IssueType type, int count, int number)
    {
        var created = today.AddDays(-300 + (295.0 * number / count)).AddMinutes(draw.Below(600) + 360);
        var values = new Dictionary<string, object>
        {
            ["issuetype"] = type,
            ["status"] = type.Workflow.Initial,
            ["priority"] = site.Priorities[Math.Min(4, 1 + draw.Below(2) + draw.Below(2))],
            ["reporter"] = draw.Of(_writers),
            ["created"] = created,
        };
        values["creator"] = values["reporter"];
        if (draw.Chance(5))
        {
            values["priority"] = site.Priorities[0];
        }

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

    private Issue Finish(Dictionary<string, object> values, string summary, JsonObject description, Theme theme)
    {
        var id = site.NextIssue();
        values["summary"] = canary.Plant(summary, "summary", id);
        if (canary.Plant("", "description", id) is { Length: > 0 } word)
        {
            description["content"]!.AsArray().Add(DocumentText.Paragraph(word.Trim()));
        }

        values["description"] = description;
        values["customfield_10019"] = IssueLedger.Rank(id);
        new SeedValues(site, project, draw, today).Fill(values, theme);
        new SeedMoreValues(site, project, new Draw((int)id), today).Fill(values, (IssueType)values["issuetype"]);
        var issue = new Issue(id, site.NextKey(project), project, values);
        site.Add(issue);
        Remember(issue);
        Discuss(issue);
        return issue;
    }

    private void Remember(Issue issue)
    {
        if (issue.Status != issue.Type.Workflow.Initial)
        {
            var mover = issue.Values.GetValueOrDefault("assignee") as Person ?? (Person)issue.Values["reporter"];
            issue.History.Add(new(site.NextEntry(), mover, issue.Updated, [new("status", "status", false, issue.Type.Workflow.Initial.Id, issue.Type.Workflow.Initial.Name, issue.Status.Id, issue.Status.Name)]));
        }
    }

    private void Discuss(Issue issue)
    {
        var at = (DateTimeOffset)issue.Values["created"];
        for (var left = draw.Chance(25) ? 1 + draw.Below(3) : 0; left > 0; left--)
        {
            at = at.AddMinutes(45 + draw.Below(2000));
            var id = site.NextEntry();
            issue.Comments.Add(new(id, draw.Of(_workers), DocumentText.From(canary.Plant(draw.Of(Talk), "comment", long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))), at < today ? at : today));
        }
    }

    /// <summary>The estimates teams give.</summary>
    public static double Estimate(Draw draw) => draw.Of(Points);
}
