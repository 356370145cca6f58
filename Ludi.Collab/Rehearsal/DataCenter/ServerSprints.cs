using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Sprints as Data Center writes them: as objects in the agile API, and as one line without any escaping in issues.</summary>
internal static class ServerSprints
{
    /// <summary>The line of the sprint field; names and goals go into it as they are, whatever they hold.</summary>
    public static string Line(Sprint sprint, Site site) =>
        $"com.atlassian.greenhopper.service.sprint.Sprint@{sprint.Number * 7919:x8}[activatedDate={Moment(sprint.Start, site)},autoStartStop=false,"
        + $"completeDate={Moment(sprint.Complete, site)},endDate={Moment(sprint.End, site)},goal={(sprint.Goal.Length == 0 ? "<null>" : sprint.Goal)},"
        + $"id={sprint.Number},incompleteIssuesDestinationId=<null>,name={sprint.Name},rapidViewId={sprint.Board.Id},sequence={sprint.Number},"
        + $"startDate={Moment(sprint.Start, site)},state={sprint.State.ToUpperInvariant()},synced=false]";

    /// <summary>The dates a sprint has, with the site's offset, and what only Data Center tells.</summary>
    public static void AddTraits(JsonObject shape, Sprint sprint, Site site)
    {
        foreach (var (name, moment) in new[] { ("startDate", sprint.Start), ("endDate", sprint.End), ("activatedDate", sprint.Start), ("completeDate", sprint.Complete) })
        {
            if (moment is not null)
            {
                shape[name] = Moment(moment, site);
            }
        }

        shape["synced"] = false;
        shape["autoStartStop"] = false;
        if (sprint.Goal.Length == 0)
        {
            shape.Remove("goal");
        }
    }

    private static string Moment(DateTimeOffset? moment, Site site) =>
        moment is { } known ? TimeZoneInfo.ConvertTime(known, site.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture) : "<null>";
}
