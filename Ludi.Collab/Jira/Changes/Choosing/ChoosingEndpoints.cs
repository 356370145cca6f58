namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>The sealed calls for what a field can be set to. None changes anything in Jira.</summary>
internal static class ChoosingEndpoints
{
    /// <param name="map">Maps a path below the site, its purpose and its summary.</param>
    public static void Map(Action<string, JiraPurpose, string> map)
    {
        map("/users", JiraPurpose.Users, "People for a field, or those to whom an issue can be assigned");
        map("/sprints", JiraPurpose.Sprints, "Active and future sprints of a project's agile boards");
        map("/labels", JiraPurpose.Labels, "Labels of the site that begin like what was typed");
        map("/parents", JiraPurpose.Parents, "Issues that can be the parent of an issue");
        map("/teams", JiraPurpose.Teams, "Teams that issues of a project have");
    }
}
