namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>The sealed calls around an import: help with JQL, counting, what one saved. None changes anything in Jira.</summary>
internal static class ImportEndpoints
{
    /// <param name="map">Maps a path below the site, its purpose and its summary.</param>
    public static void Map(Action<string, JiraPurpose, string> map)
    {
        map("/count", JiraPurpose.Jqlcount, "Roughly how many issues a JQL finds");
        map("/statuses", JiraPurpose.Projectstatuses, "Issue types and statuses of a project");
        map("/filters", JiraPurpose.Filters, "The caller's saved Jira filters, own and favourite");
        map("/jql/parse", JiraPurpose.Jqlparse, "What Jira's parser says about a JQL");
        map("/jql/names", JiraPurpose.Jqlnames, "Fields and functions that JQL knows");
        map("/jql/values", JiraPurpose.Jqlvalues, "Values of a JQL field");
        map("/imports", JiraPurpose.Savedimports, "The caller's saved imports on this board");
        map("/imports/save", JiraPurpose.Saveimport, "Saves an import, for the caller only");
        map("/imports/forget", JiraPurpose.Forgetimport, "Deletes one of the caller's saved imports");
    }
}
