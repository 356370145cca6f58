using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>One request for a page of a site: who looks, and what surrounds the content.</summary>
internal sealed class Frame(HttpContext http, JiraCloud cloud, Site site)
{
    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The server.</summary>
    public JiraCloud Cloud { get; } = cloud;

    /// <summary>The site.</summary>
    public Site Site { get; } = site;

    /// <summary>Who looks: the chosen person if they belong here, else one who does.</summary>
    public Person Person { get; } = Visitor.Of(http, cloud) is var chosen && site.Includes(chosen) ? chosen : site.People.First(site.Includes);

    /// <summary>The whole page with its bar on top.</summary>
    public IResult Page(string title, Html content, int status = 200) => Layout.Page(Http, title, Html.Of($"""
        <nav class="bar"><a class="brand" href="{Site.Path}">Jira <em>{Site.Name}</em></a>
        <span class="links">{Html.Join(Site.ProjectsFor(Person).Select(project => Html.Of($"""<a href="{Site.Path}/projects/{project.Key}">{project.Key}</a>""")))}<a href="{Addresses.Base}/log">API log</a></span>
        {WhoAmI()}</nav>
        {content}
        """), status);

    /// <summary>A person's picture and name.</summary>
    public static Html Name(Person? person) => person is null
        ? Html.Of($"""<span class="who none">Unassigned</span>""")
        : Html.Of($"""<span class="who"><img src="{Addresses.Base}/avatars/{Uri.EscapeDataString(person.AccountId)}.svg" alt="" width="20" height="20">{person.Name}</span>""");

    /// <summary>A status in its category's colour.</summary>
    public static Html Lozenge(Status status) => Html.Of($"""<span class="lozenge {status.Category.Key}">{status.Name}</span>""");

    /// <summary>An issue type's mark.</summary>
    public static Html TypeMark(IssueType type) => Html.Of($"""<img class="mark" src="{Addresses.Base}/types/{type.AvatarId}.svg" alt="{type.Name}" title="{type.Name}" width="16" height="16">""");

    /// <summary>One choice of a list.</summary>
    public static Html Choice(string value, string label, bool chosen) =>
        Html.Of($"""<option value="{value}"{(chosen ? new Html(" selected") : Html.Nothing)}>{label}</option>""");

    /// <summary>The hidden field that makes a form ours.</summary>
    public Html Seal() => FormSeal.Hidden(Http, Cloud.Grants.Mint);

    private Html WhoAmI() => Html.Of($"""
        <form class="whoami" method="post" action="{Addresses.Base}/who"><label>You are <select name="person">{Html.Join(Site.People.Where(Site.Includes).Select(person => Choice(person.AccountId, person.Name, person == Person)))}</select></label>
        <input type="hidden" name="back" value="{Http.Request.Path}">{Seal()}<button>Switch</button></form>
        """);
}
