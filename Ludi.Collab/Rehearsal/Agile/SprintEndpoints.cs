using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Agile;

/// <summary>Sprints, and moving issues into them or back to the backlog: all of a call's issues or none.</summary>
internal static class SprintEndpoints
{
    private const int MostAtOnce = 50;

    /// <summary>Maps reading and moving.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/sprint/{sprint}", Read, Scopes.ReadSprint);
        routes.Post("/sprint/{sprint}/issue", MoveIn, Scopes.WriteSprint);
        routes.Post("/backlog/issue", MoveOut, Scopes.WriteBoard);
    }

    /// <summary>A sprint as the agile API writes it.</summary>
    public static JsonObject Show(Call call, Sprint sprint)
    {
        var shape = new JsonObject
        {
            ["id"] = sprint.Number,
            ["self"] = call.Shapes.AgileSelf($"sprint/{sprint.Number}"),
            ["state"] = sprint.State,
            ["name"] = sprint.Name,
            ["originBoardId"] = sprint.Board.Id,
            ["goal"] = sprint.Goal,
        };
        if (call.Site.IsDataCenter)
        {
            ServerSprints.AddTraits(shape, sprint, call.Site);
        }
        else
        {
            ShapeBook.AddMoments(shape, sprint);
        }

        return shape;
    }

    private static Answer Read(Call call) => Find(call) is { } sprint ? Answer.Ok(Show(call, sprint)) : NoSprint(call);

    private static Answer MoveIn(Call call) => Find(call) switch
    {
        null => NoSprint(call),
        { Open: false } => Answer.Refuse(400, "Issues can only be moved to open or future sprints."),
        var sprint => Move(call, before => (IReadOnlyList<Sprint>)[.. SprintKind.Closed(before), sprint]),
    };

    private static Answer MoveOut(Call call) => Move(call, before => SprintKind.Of(SprintKind.Closed(before)).Value);

    private static Answer Move(Call call, Func<object?, object?> after)
    {
        if (call.Body.Texts("issues") is not { Count: > 0 and <= MostAtOnce } wanted)
        {
            return Answer.Refuse(400, $"Between 1 and {MostAtOnce} issues must be given.");
        }

        var issues = wanted.Select(idOrKey => call.Site.Find(idOrKey, call.Person)).OfType<Issue>().ToList();
        if (issues.Count < wanted.Count)
        {
            return Answer.NoIssue;
        }

        if (issues.FirstOrDefault(issue => !issue.Project.Allows(call.Person, Permission.Schedule) || !issue.Project.Allows(call.Person, Permission.Edit)) is { } refused)
        {
            return Answer.Refuse(403, $"You do not have permission to schedule issue {refused.Key}.");
        }

        var field = call.Site.Fields.OfKind<SprintKind>()!;
        if (issues.FirstOrDefault(issue => !issue.Type.Screen.Contains(field.Id)) is { } unfit)
        {
            return Answer.Refuse(400, $"Issue {unfit.Key} cannot be put into a sprint.");
        }

        foreach (var issue in issues)
        {
            var before = issue.Values.GetValueOrDefault(field.Id);
            call.Ledger().Change(issue, [new(field, before, after(before))]);
        }

        return Answer.Done;
    }

    /// <summary>The visible sprint that the path names.</summary>
    public static Sprint? Find(Call call) => call.Site.Sprints.FirstOrDefault(sprint =>
        sprint.Number.ToString(CultureInfo.InvariantCulture) == call.Route("sprint") && sprint.Board.Project.Allows(call.Person, Permission.Browse));

    /// <summary>The refusal for a sprint that is not there or not visible.</summary>
    public static Answer NoSprint(Call call) => Answer.Refuse(404, $"Sprint with id {call.Route("sprint")} does not exist or you do not have permission to view it.");
}
