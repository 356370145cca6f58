using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>Setting fields of many issues at once: accepted as a whole, done issue by issue.</summary>
internal static class BulkEdit
{
    private const int MostFields = 200;

    /// <summary>Maps doing it.</summary>
    public static void Map(JiraRoutes routes) => routes.Post("/bulk/issues/fields", Submit, Scopes.WriteWork);

    private static Answer Submit(Call call)
    {
        if (BulkAnswers.Forbid(call) is { } refusal)
        {
            return refusal;
        }

        if (call.Body["editedFieldsInput"] is not JsonObject input || call.Body.Texts("selectedActions") is not { } actions || call.Body["selectedIssueIdsOrKeys"] is not JsonArray)
        {
            return BulkAnswers.Refuse("selectedIssueIdsOrKeys, selectedActions and editedFieldsInput are required");
        }

        var (issues, named, invalid) = BulkAnswers.Selected(call, call.Body);
        var (fields, update, ids, error) = BulkInput.Read(input);
        return BulkAnswers.Limit(named)
            ?? Judge(call, actions, ids, error)
            ?? BulkAnswers.Submit(call, [.. issues.Select(issue => new BulkStep(issue, at => IssueWriting.Change(at, issue, Copy(fields), Copy(update))))], invalid);
    }

    private static JsonObject Copy(JsonObject node) => (JsonObject)node.DeepClone();

    private static Answer? Judge(Call call, IReadOnlyList<string> actions, IReadOnlyList<string> ids, string? error)
    {
        var unlisted = ids.Except(actions).ToList();
        var unset = actions.Except(ids).ToList();
        return error is not null ? BulkAnswers.Refuse(error)
            : actions.Count is 0 or > MostFields ? BulkAnswers.Refuse($"Between 1 and {MostFields} fields can be edited at once.")
            : unlisted.Count > 0 ? BulkAnswers.Refuse($"The following editedFieldInput values are not listed as selectedActions : {string.Join(", ", unlisted)}")
            : unset.Count > 0 ? BulkAnswers.Refuse($"The following selectedActions have no editedFieldInput values : {string.Join(", ", unset)}")
            : ids.FirstOrDefault(id => !BulkFields.Takes(call, id)) is { } odd ? BulkAnswers.Refuse($"The field '{odd}' is not valid for bulk edit")
            : null;
    }
}
