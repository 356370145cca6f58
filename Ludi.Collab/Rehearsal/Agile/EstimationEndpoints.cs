using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Agile;

/// <summary>The estimate of an issue on a board, whatever field the board keeps it in.</summary>
internal static class EstimationEndpoints
{
    /// <summary>Maps reading and setting.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}/estimation", Read, Scopes.ReadAgileIssue, Scopes.ReadIssueDetails);
        routes.Put("/issue/{issue}/estimation", Write, Scopes.WriteAgileIssue, Scopes.ReadIssueDetails);
    }

    private static Answer Read(Call call) => Refuse(call) ?? Answer.Ok(Show(call.Issue!));

    private static Answer Write(Call call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var issue = call.Issue!;
        if (!issue.Project.Allows(call.Person, Permission.Edit))
        {
            return Answer.Refuse(403, "You do not have permission to edit issues in this project.");
        }

        if (!TryValue(call.Body["value"], out var value))
        {
            return Answer.Refuse(400, "The estimate must be a number.");
        }

        var field = call.Site.Fields[issue.Project.PointsField];
        call.Ledger().Change(issue, [new(field, issue.Values.GetValueOrDefault(field.Id), value)]);
        return Answer.Ok(Show(issue));
    }

    private static Answer? Refuse(Call call) => call.Query("boardId") is null ? Answer.Refuse(400, "boardId is required.")
        : call.Issue is not { } issue ? Answer.NoIssue
        : BoardEndpoints.Find(call, call.Query("boardId")) is not { } board ? BoardEndpoints.NoBoard()
        : board.Project != issue.Project ? Answer.Refuse(404, "The issue is not on the board.")
        : board.Type == "kanban" ? Answer.Refuse(400, "The board does not use estimation.")
        : null;

    private static bool TryValue(JsonNode? json, out object? value)
    {
        value = null;
        if (json is null)
        {
            return true;
        }

        var ok = double.TryParse(
            json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        value = number;
        return ok && double.IsFinite(number);
    }

    private static JsonObject Show(Issue issue)
    {
        var shape = new JsonObject { ["fieldId"] = issue.Project.PointsField };
        if (issue.Values.TryGetValue(issue.Project.PointsField, out var value))
        {
            shape["value"] = NumberKind.Written((double)value);
        }

        return shape;
    }
}
