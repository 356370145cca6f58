using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>The one place where issues change: values, history, moments and the index move together.</summary>
internal sealed class IssueLedger(Site site, Person author, DateTimeOffset now, TimeSpan indexLag, bool bulk = false)
{
    /// <summary>Writes changes to an issue; a write that changes nothing leaves no trace.</summary>
    public void Change(Issue issue, IEnumerable<FieldChange> changes)
    {
        var real = changes.Where(change => change.IsReal).ToList();
        if (real.Count == 0)
        {
            return;
        }

        var values = new Dictionary<string, object>(issue.Values);
        foreach (var change in real)
        {
            Put(values, change.Field.Id, change.After);
            Reparent(issue, change);
        }

        if (real.Exists(change => change.Field.Id == "status" && ((Status)change.Before!).Category != ((Status)change.After!).Category))
        {
            values["statuscategorychangedate"] = now;
        }

        if (real.Find(change => change.Field.Id == "resolution") is { } resolved)
        {
            Put(values, "resolutiondate", resolved.After is null ? null : now);
        }

        Touch(issue, values);
        Record(issue, [.. real.Select(change => change.ToHistory())]);
    }

    /// <summary>Moves an issue to another project under a new key, with the values it has there.</summary>
    public void Relocate(Issue issue, Project target, Dictionary<string, object> values)
    {
        var (from, oldKey, before) = (issue.Project, issue.Key, issue.Values);
        issue.Relocate(target, site.NextKey(target));
        site.AddNewKey(issue);
        Touch(issue, values);
        List<HistoryItem> items = [new("project", "project", false, from.Id, from.Name, target.Id, target.Name), new("Key", "Key", false, null, oldKey, null, issue.Key)];
        foreach (var id in new[] { "issuetype", "status" })
        {
            items.Add(new FieldChange(site.Fields[id], before[id], values[id]).ToHistory());
        }

        Record(issue, items);
    }

    /// <summary>Adds a comment.</summary>
    public Comment Comment(Issue issue, JsonObject body, Audience? audience = null, JsonArray? properties = null)
    {
        Touch(issue, new(issue.Values));
        var comment = new Comment(site.NextEntry(), author, (JsonObject)body.DeepClone(), issue.Updated) { Audience = audience, Properties = (JsonArray?)properties?.DeepClone() };
        issue.Comments.Add(comment);
        site.Tell(new Happening.Commented(issue, comment, bulk));
        return comment;
    }

    /// <summary>Rewrites a comment; its place and its author stay.</summary>
    public Comment Rewrite(Issue issue, Comment before, JsonObject body, Audience? audience)
    {
        Touch(issue, new(issue.Values));
        var comment = before with { Body = (JsonObject)body.DeepClone(), UpdateAuthor = author, Updated = issue.Updated, Audience = audience };
        issue.Comments[issue.Comments.IndexOf(before)] = comment;
        site.Tell(new Happening.CommentRewritten(issue, comment, bulk));
        return comment;
    }

    /// <summary>Makes an issue in its first status.</summary>
    public Issue Create(Project project, IssueType type, IEnumerable<FieldChange> changes)
    {
        var values = new Dictionary<string, object>
        {
            ["issuetype"] = type,
            ["status"] = type.Workflow.Initial,
            ["reporter"] = author,
            ["creator"] = author,
            ["created"] = now,
            ["updated"] = now,
            ["statuscategorychangedate"] = now,
        };
        var id = site.NextIssue();
        values["customfield_10019"] = Rank(id);
        values["priority"] = site.Priorities.First(priority => priority.Name == "Medium");
        foreach (var change in changes)
        {
            Put(values, change.Field.Id, change.After);
        }

        var issue = new Issue(id, site.NextKey(project), project, values);
        if (indexLag > TimeSpan.Zero)
        {
            issue.HideFromIndexUntil(now + indexLag);
        }

        site.Add(issue);
        site.Tell(new Happening.Created(issue, author, now, bulk));
        return issue;
    }

    /// <summary>Takes an issue away for good; searches may find it a while longer.</summary>
    public void Remove(Issue issue)
    {
        site.Tell(new Happening.Deleted(issue, author, now, bulk));
        site.Remove(issue, now + indexLag);
    }

    /// <summary>The rank of an issue that stands where its number puts it.</summary>
    public static string Rank(long id) => $"0|i{id:D6}:";

    private static void Put(Dictionary<string, object> values, string id, object? value)
    {
        if (value is null)
        {
            values.Remove(id);
        }
        else
        {
            values[id] = value;
        }
    }

    private static void Reparent(Issue issue, FieldChange change)
    {
        if (change.Field.Kind is ParentKind)
        {
            (change.Before as Issue)?.Children.Remove(issue);
            (change.After as Issue)?.Children.Add(issue);
        }
    }

    private void Record(Issue issue, IReadOnlyList<HistoryItem> items)
    {
        var entry = new HistoryEntry(site.NextEntry(), author, issue.Updated, items);
        issue.History.Add(entry);
        site.Tell(new Happening.Updated(issue, entry, bulk));
    }

    private void Touch(Issue issue, Dictionary<string, object> values)
    {
        var least = issue.Updated.AddMilliseconds(1);
        values["updated"] = now > least ? now : least;
        issue.Supersede(values, now + indexLag, now);
    }
}
