using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Agile;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>The issues of boards, backlogs and sprints in pages by number, and making a sprint.</summary>
internal static class ServerBoardIssues
{
    private const int LongestName = 30;

    /// <summary>Maps the calls.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/board/{board}/issue", call => OfBoard(call, _ => true), Scopes.ReadBoard);
        routes.Get("/board/{board}/backlog", call => OfBoard(call, issue => issue.Status.Category != StatusCategory.Done && !SprintsOf(call, issue).Any(sprint => sprint.State == "active")), Scopes.ReadBoard);
        routes.Get("/sprint/{sprint}/issue", OfSprint, Scopes.ReadSprint);
        routes.Post("/sprint", Make, Scopes.WriteSprint);
    }

    private static Answer OfBoard(Call call, Func<Issue, bool> wanted) => BoardEndpoints.Find(call, call.Route("board")) is { } board
        ? Page(call, issue => issue.Project == board.Project && wanted(issue))
        : BoardEndpoints.NoBoard();

    private static Answer OfSprint(Call call) => SprintEndpoints.Find(call) is { } sprint
        ? Page(call, issue => SprintsOf(call, issue).Contains(sprint))
        : SprintEndpoints.NoSprint(call);

    private static IReadOnlyList<Sprint> SprintsOf(Call call, Issue issue) =>
        issue.Values.GetValueOrDefault(call.Site.Fields.OfKind<SprintKind>()!.Id) as IReadOnlyList<Sprint> ?? [];

    private static Answer Page(Call call, Func<Issue, bool> wanted)
    {
        var shape = new IssueShape(call, new(call.Query("fields") is null ? null : call.Queries("fields"), "*navigable"), call.Queries("expand"), []);
        var found = call.Site.Issues.Where(issue => Site.CanSee(call.Person, issue) && wanted(issue)).ToList();
        var answer = call.NamedPage("issues", found, shape.Show, usual: 50, most: 1000);
        ((JsonObject)answer.Body!).Insert(0, "expand", "names,schema");
        return answer;
    }

    private static Answer Make(Call call)
    {
        var name = Shapes.JsonReading.Text(call.Body, "name")?.Trim();
        if (BoardEndpoints.Find(call, Shapes.JsonReading.Number(call.Body, "originBoardId")?.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { Type: "scrum" } board)
        {
            return Answer.Refuse(400, "The board does not exist, or it does not support sprints.");
        }

        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
        {
            return Answer.Refuse(400, $"The sprint's name must have between 1 and {LongestName} characters.");
        }

        if (!board.Project.Allows(call.Person, Permission.AdministerProject))
        {
            return Answer.Refuse(403, "You do not have permission to create sprints on this board.");
        }

        var sprint = new Sprint(call.Site.Sprints.Max(known => known.Number) + 1, name, "future", board, null, null, null, Shapes.JsonReading.Text(call.Body, "goal") ?? "");
        call.Site.Sprints.Add(sprint);
        return Answer.Created(SprintEndpoints.Show(call, sprint));
    }
}
