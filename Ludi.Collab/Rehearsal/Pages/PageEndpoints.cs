namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The pages for people.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps them under the base.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud)
    {
        routes.MapGet("/style.css", () => Results.Text(Stylesheet.Text, "text/css"));
    }
}
