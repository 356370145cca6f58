using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Agile;

/// <summary>Boards with how they are set up; the surest way to learn which field holds estimates.</summary>
internal static class BoardEndpoints
{
    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/board", List, Scopes.ReadBoard, Scopes.ReadProject);
        routes.Get("/board/{board}", call => Find(call) is { } board ? Answer.Ok(Show(call, board)) : NoBoard(), Scopes.ReadBoard, Scopes.ReadIssueDetails);
        routes.Get("/board/{board}/configuration", Configuration, Scopes.ReadBoardAdmin, Scopes.ReadProject);
        routes.Get("/board/{board}/sprint", Sprints, Scopes.ReadSprint);
    }

    /// <summary>A visible board by id.</summary>
    public static Board? Find(Call call, string? id) => call.Site.Boards.FirstOrDefault(board =>
        board.Id.ToString(CultureInfo.InvariantCulture) == id && board.Project.Allows(call.Person, Permission.Browse));

    /// <summary>The refusal for a board that is not there or not visible.</summary>
    public static Answer NoBoard() => Answer.Refuse(404, "The requested board cannot be viewed because it either does not exist or you do not have permission to view it.");

    private static Board? Find(Call call) => Find(call, call.Route("board"));

    private static Answer List(Call call)
    {
        var types = call.Queries("type");
        var project = call.Query("projectKeyOrId");
        if (project is not null && call.Site.FindProject(project, call.Person) is null)
        {
            return Answer.Refuse(400, $"No project could be found with key or id '{project}'.");
        }

        var found = call.Site.Boards.Where(board => board.Project.Allows(call.Person, Permission.Browse)
            && (types.Count == 0 || types.Contains(board.Type))
            && (project is null || board.Project == call.Site.FindProject(project, call.Person))
            && board.Name.Contains(call.Query("name") ?? "", StringComparison.OrdinalIgnoreCase));
        return call.BarePage([.. found], board => Show(call, board));
    }

    private static JsonObject Show(Call call, Board board)
    {
        var shape = new JsonObject { ["id"] = board.Id, ["self"] = call.Shapes.AgileSelf($"board/{board.Id}"), ["name"] = board.Name, ["type"] = board.Type };
        if (!call.Site.IsDataCenter)
        {
            shape["isPrivate"] = false;
            shape["location"] = Location(call, board);
        }

        return shape;
    }

    private static JsonObject Location(Call call, Board board) => new()
    {
        ["projectId"] = int.Parse(board.Project.Id, CultureInfo.InvariantCulture),
        ["displayName"] = $"{board.Project.Name} ({board.Project.Key})",
        ["projectName"] = board.Project.Name,
        ["projectKey"] = board.Project.Key,
        ["projectTypeKey"] = "software",
        ["avatarURI"] = call.Shapes.Self($"universal_avatar/view/type/project/avatar/{board.Project.Id}?size=small"),
        ["name"] = $"{board.Project.Name} ({board.Project.Key})",
    };

    private static Answer Configuration(Call call)
    {
        if (Find(call) is not { } board)
        {
            return NoBoard();
        }

        var field = call.Site.Fields[board.Project.PointsField];
        var configuration = new JsonObject
        {
            ["id"] = board.Id,
            ["name"] = board.Name,
            ["type"] = board.Type,
            ["self"] = call.Shapes.AgileSelf($"board/{board.Id}/configuration"),
            ["location"] = new JsonObject { ["type"] = "project", ["key"] = board.Project.Key, ["id"] = board.Project.Id, ["self"] = call.Shapes.Self($"project/{board.Project.Id}"), ["name"] = board.Project.Name },
            ["filter"] = new JsonObject { ["id"] = $"{10000 + board.Id}", ["self"] = call.Shapes.Self($"filter/{10000 + board.Id}") },
            ["columnConfig"] = new JsonObject { ["columns"] = Columns(call, board), ["constraintType"] = "none" },
            ["estimation"] = board.Type == "kanban"
                ? new JsonObject { ["type"] = "none" }
                : new JsonObject { ["type"] = "field", ["field"] = new JsonObject { ["fieldId"] = field.Id, ["displayName"] = field.Name } },
            ["ranking"] = new JsonObject { ["rankCustomFieldId"] = call.Site.Fields.OfKind<RankKind>()!.Number },
        };
        if (call.Site.IsDataCenter)
        {
            configuration.Remove("location");
        }

        return Answer.Ok(configuration);
    }

    private static JsonArray Columns(Call call, Board board)
    {
        var statuses = board.Project.Types.SelectMany(type => type.Workflow.Statuses).Distinct().ToList();
        return new([.. StatusCategory.All.Select(category => (JsonNode)new JsonObject
        {
            ["name"] = category.Name,
            ["statuses"] = new JsonArray([.. statuses.Where(status => status.Category == category)
                .Select(status => (JsonNode)new JsonObject { ["id"] = status.Id, ["self"] = call.Shapes.Self($"status/{status.Id}") })]),
        })]);
    }

    private static Answer Sprints(Call call)
    {
        if (Find(call) is not { } board)
        {
            return NoBoard();
        }

        if (board.Type != "scrum")
        {
            return Answer.Refuse(400, "The board does not support sprints");
        }

        var states = call.Queries("state");
        return call.BarePage([.. call.Site.Sprints.Where(sprint => sprint.Board == board && (states.Count == 0 || states.Contains(sprint.State)))], sprint => SprintEndpoints.Show(call, sprint));
    }
}
