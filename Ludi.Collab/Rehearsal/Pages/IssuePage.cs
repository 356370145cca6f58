using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>An issue as people see it in Jira, with forms to change it there.</summary>
internal static class IssuePage
{
    /// <summary>The page; the complaint is Jira's answer to a change that was refused.</summary>
    public static IResult Show(Frame frame, string key, string? complaint = null)
    {
        if (frame.Site.Find(key, frame.Person) is not { } issue)
        {
            return frame.Page("Not found", Html.Of($"""<main class="wide"><section class="card"><h1>You can’t view this issue</h1><p>It may have been deleted, or {frame.Person.Name} doesn’t have permission to view it.</p></section></main>"""), 404);
        }

        return frame.Page($"{issue.Key} {issue.Summary}", Html.Of($"""
            <main class="issue">
            <p class="crumbs"><a href="{frame.Site.Path}/projects/{issue.Project.Key}">{issue.Project.Name}</a> / {Crumb(frame, issue)}{Frame.TypeMark(issue.Type)} <a href="{frame.Site.Path}/browse/{issue.Key}">{issue.Key}</a></p>
            {(complaint is null ? Html.Nothing : Html.Of($"""<p class="complaint" role="alert">{complaint}</p>"""))}
            <div class="columns"><article>
            <h1 class="summary">{issue.Summary}</h1>
            <h2>Description</h2><div class="document">{Description(issue)}</div>
            {Children(frame, issue)}
            <h2>Comments</h2>{Comments(frame, issue)}
            <h2>History</h2>{History(frame, issue)}
            </article><aside>{IssueForm.Of(frame, issue)}{Details(frame, issue)}{AdministrationForm.Of(frame, issue)}</aside></div></main>
            """), complaint is null ? 200 : 400);
    }

    private static Html Crumb(Frame frame, Issue issue) => issue.Parent is { } parent
        ? Html.Of($"""{Frame.TypeMark(parent.Type)} <a href="{frame.Site.Path}/browse/{parent.Key}">{parent.Key}</a> / """)
        : Html.Nothing;

    private static Html Description(Issue issue) => issue.Values.TryGetValue("description", out var document)
        ? document is string wiki ? WikiText.Html(wiki) : DocumentHtml.Of((System.Text.Json.Nodes.JsonObject)document)
        : Html.Of($"""<p class="fine">No description.</p>""");

    private static Html Children(Frame frame, Issue issue)
    {
        var children = issue.Children.Where(child => Site.CanSee(frame.Person, child)).ToList();
        return children.Count == 0 ? Html.Nothing : Html.Of($"""
            <h2>Child issues</h2><ul class="children">{Html.Join(children.Take(40).Select(child => Html.Of($"""
            <li>{Frame.TypeMark(child.Type)} <a href="{frame.Site.Path}/browse/{child.Key}">{child.Key}</a> <span>{child.Summary}</span> {Frame.Lozenge(child.Status)}</li>
            """)))}</ul>
            """);
    }

    private static Html Comments(Frame frame, Issue issue) => Visible(frame, issue).Count == 0
        ? Html.Of($"""<p class="fine">No comments yet.</p>""")
        : Html.Join(Visible(frame, issue).Select(comment => Html.Of($"""
            <div class="comment"><p>{Frame.Name(comment.Author)}{(comment.Audience is null ? "" : $" (only {comment.Audience.Value})")} <time>{Time(frame, comment.Created)}</time></p><div class="document">{DocumentHtml.Of(comment.Body)}</div></div>
            """)));

    private static List<Comment> Visible(Frame frame, Issue issue) => issue.Comments.FindAll(comment => comment.Admits(frame.Person, issue.Project));

    private static Html History(Frame frame, Issue issue) => issue.History.Count == 0
        ? Html.Of($"""<p class="fine">Nothing has changed yet.</p>""")
        : Html.Of($"""<ul class="history">{Html.Join(issue.History.AsEnumerable().Reverse().SelectMany(entry => entry.Items.Select(item => Html.Of($"""
            <li>{Frame.Name(entry.Author)} changed <strong>{item.FieldName}</strong> <time>{Time(frame, entry.Created)}</time><br><del>{Short(item.FromText)}</del> → <ins>{Short(item.ToText)}</ins></li>
            """))))}</ul>""");

    private static Html Details(Frame frame, Issue issue) => Html.Of($"""
        <dl class="details">{Html.Join(issue.Type.Screen.Where(id => id is not ("summary" or "issuetype" or "description" or "assignee" or "priority") && id != issue.Project.PointsField && issue.Values.ContainsKey(id))
            .Select(id => frame.Site.Fields[id]).Select(field => Html.Of($"<dt>{field.Name}</dt><dd>{Short(field.Kind.Text(issue.Values[field.Id]))}</dd>")))}
        <dt>Created</dt><dd>{Time(frame, (DateTimeOffset)issue.Values["created"])}</dd><dt>Updated</dt><dd>{Time(frame, issue.Updated)}</dd></dl>
        """);

    private static string Short(string? text) => text is null or "" ? "none" : text.Length > 160 ? text[..160] + "…" : text;

    private static string Time(Frame frame, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, frame.Site.Zone).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
