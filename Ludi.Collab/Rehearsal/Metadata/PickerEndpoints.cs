using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Metadata;

/// <summary>Finding people and groups as one types, with what was typed marked up; empty for those who may not browse people.</summary>
internal static class PickerEndpoints
{
    private const int Usual = 20;
    private const int Most = 1000;

    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/user/picker", call => Need(call) ?? Answer.Ok(People(call, 50)), Scopes.ReadUser);
        routes.Get("/groups/picker", call => Answer.Ok(Groups(call, Usual)), Scopes.ReadUser);
        routes.Get("/groupuserpicker", call => Need(call) ?? Answer.Ok(new JsonObject { ["users"] = People(call, 50), ["groups"] = Groups(call, 50) }), Scopes.ReadWork);
    }

    private static Answer? Need(Call call) => call.Query("query") is null ? Answer.Refuse(400, "The query parameter 'query' is required.") : null;

    private static JsonObject People(Call call, int usual)
    {
        var typed = call.Query("query") ?? "";
        var without = call.Queries("excludeAccountIds");
        var found = UserEndpoints.Browsable(call).Where(person => person.Active && UserEndpoints.Matches(person, typed) && !without.Contains(person.AccountId)).ToList();
        var page = found.Take(call.Number("maxResults", usual, 1, Most)).ToList();
        return new()
        {
            ["users"] = new JsonArray([.. page.Select(person => Show(call, person, typed))]),
            ["total"] = found.Count,
            ["header"] = $"Showing {page.Count} of {found.Count} matching users",
        };
    }

    private static JsonObject Show(Call call, Person person, string typed)
    {
        var shape = new JsonObject { ["accountId"] = person.AccountId, ["accountType"] = "atlassian", ["html"] = JqlSuggestions.Mark(person.Name, typed), ["displayName"] = person.Name };
        if (call.Flag("showAvatar"))
        {
            shape["avatarUrl"] = call.Cloud.Addresses.Avatar(person, 16);
        }

        return shape;
    }

    private static JsonObject Groups(Call call, int usual)
    {
        var typed = call.Query("query") ?? "";
        List<Group> found = SiteEndpoints.Has(call, Permission.UserPicker, null) ? call.Site.Groups.FindAll(group => group.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)) : [];
        var page = found.Take(call.Number("maxResults", usual, 1, Most)).ToList();
        return new()
        {
            ["header"] = $"Showing {page.Count} of {found.Count} matching groups",
            ["total"] = found.Count,
            ["groups"] = new JsonArray([.. page.Select(group => new JsonObject { ["name"] = group.Name, ["html"] = JqlSuggestions.Mark(group.Name, typed), ["groupId"] = group.Id })]),
        };
    }
}
