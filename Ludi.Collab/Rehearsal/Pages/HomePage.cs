using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The front page of a site: what this is, its projects, its people.</summary>
internal static class HomePage
{
    /// <summary>The page.</summary>
    public static IResult Show(Frame frame) => frame.Page("Home", Html.Of($"""
        <main class="wide">
        <section class="card hero"><h1>{frame.Site.Name}</h1>
        <p>This Jira belongs to the rehearsal: nothing here is real. The product speaks to it over HTTP exactly as it speaks to Jira Cloud. What you change on these pages is changed “in Jira”, as the person chosen at the top.</p></section>
        <h2>Projects</h2>
        <div class="grid">{Html.Join(frame.Site.Projects.Select(project => ProjectCard(frame, project)))}</div>
        <h2>People</h2>
        <div class="card"><table><thead><tr><th>Name</th><th>Role</th>{Html.Join(frame.Site.Projects.Select(project => Html.Of($"<th>{project.Key}</th>")))}</tr></thead>
        <tbody>{Html.Join(frame.Site.People.Select(person => PersonRow(frame, person)))}</tbody></table></div>
        <p class="fine"><a href="{Addresses.Base}">northwind-labs</a> · <a href="{Addresses.Base}/sites/2">harbourline</a> · <a href="{frame.Site.Path}/webhooks">WebHooks</a> · <a href="{Addresses.Base}/log">API log</a></p>
        </main>
        """));

    private static Html ProjectCard(Frame frame, Project project)
    {
        var open = project.Allows(frame.Person, Permission.Browse);
        return Html.Of($"""
            <article class="card project"><h3>{(open ? Html.Of($"""<a href="{frame.Site.Path}/projects/{project.Key}">{project.Name}</a>""") : Html.Of($"{project.Name}"))}</h3>
            <p class="key">{project.Key} · {(project.TeamManaged ? "team-managed" : "company-managed")} · {frame.Site.Issues.Count(issue => issue.Project == project)} issues</p>
            <p>{project.Description}</p>{(open ? Html.Nothing : Html.Of($"""<p class="complaint">{frame.Person.Name} does not see this project.</p>"""))}</article>
            """);
    }

    private static Html PersonRow(Frame frame, Person person) => Html.Of($"""
        <tr><td>{Frame.Name(person)}</td><td>{person.Title}</td>{Html.Join(frame.Site.Projects.Select(project =>
            Html.Of($"<td>{(person.Active && project.Members.TryGetValue(person, out var role) ? role.Name : "–")}</td>")))}</tr>
        """);
}
