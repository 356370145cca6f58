using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>The pictures of people, projects, types, priorities and statuses, all on the Data Center's host and none without a token.</summary>
internal static class ServerPictures
{
    /// <summary>Maps them, and the page to which those are sent who are not signed in.</summary>
    public static void Map(IEndpointRouteBuilder root, string prefix, JiraCloud cloud, ServerGateway door)
    {
        var site = cloud.DataCenter.Site;
        root.MapGet(prefix + "/secure/useravatar", http => door.HandlePicture(http, _ =>
            site.People.Find(person => person.Key == http.Request.Query["ownerId"]) is { } person ? Pictures.Avatar(http, person) : Results.NotFound()));
        root.MapGet(prefix + "/secure/projectavatar", http => door.HandlePicture(http, _ =>
            site.Projects.Find(project => project.Id == http.Request.Query["pid"]) is { } project ? Pictures.Letter(http, project.Key[..1]) : Results.NotFound()));
        root.MapGet(prefix + "/secure/viewavatar", http => door.HandlePicture(http, _ => Pictures.Type(http, http.Request.Query["avatarId"].ToString())));
        root.MapGet(prefix + "/images/icons/priorities/{icon}.svg", http => door.HandlePicture(http, _ =>
            site.Priorities.Find(priority => priority.Icon == (string?)http.Request.RouteValues["icon"]) is { } priority ? Pictures.Priority(http, priority) : Results.NotFound()));
        root.MapGet(prefix + "/images/icons/statuses/{icon}.svg", http => door.HandlePicture(http, _ =>
            StatusCategory.All.Any(category => category.Key == (string?)http.Request.RouteValues["icon"]) ? Pictures.Letter(http, "•") : Results.NotFound()));
        root.MapGet(prefix + "/login.jsp", (HttpContext http) => Layout.Error(http, "Log in", "You must log in to see this. On these pages you only choose who you are.", status: 200));
    }
}
