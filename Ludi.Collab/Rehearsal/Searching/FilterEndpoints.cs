using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>Saved filters: one's own, starred ones, and all one may use; a search for them tells only what it was asked to expand.</summary>
internal static class FilterEndpoints
{
    private const string Expandable = "description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions";

    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/filter/search", Find, Scopes.ReadWork);
        routes.Get("/filter/my", Mine, Scopes.ReadWork);
        MapStarred(routes);
    }

    /// <summary>Maps the reads that Data Center has as well.</summary>
    public static void MapStarred(JiraRoutes routes)
    {
        routes.Get("/filter/favourite", call => List(call, filter => filter.Starred.Contains(call.Person)), Scopes.ReadWork);
        routes.Get("/filter/{filter}", Read, Scopes.ReadWork);
    }

    private static IEnumerable<Filter> Usable(Call call) => call.Site.Filters.Where(filter => filter.Admits(call.Person));

    private static Answer Mine(Call call)
    {
        var starred = call.Flag("includeFavourites");
        return List(call, filter => filter.Owner == call.Person || (starred && filter.Starred.Contains(call.Person)));
    }

    private static Answer List(Call call, Func<Filter, bool> wanted)
    {
        var found = Usable(call).Where(wanted).OrderBy(filter => filter.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return Answer.Ok(new JsonArray([.. found.Select(filter => Whole(call, filter))]), points: 1 + found.Count);
    }

    private static Answer Read(Call call) => Usable(call).FirstOrDefault(filter => filter.Id == call.Route("filter")) is { } filter
        ? Answer.Ok(Whole(call, filter))
        : Answer.Refuse(400, "The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.");

    private static Answer Find(Call call)
    {
        var ids = call.Queries("id");
        var by = call.Query("orderBy") ?? "name";
        Func<Filter, IComparable>? key = by.TrimStart('-', '+', ' ') switch
        {
            "name" => filter => filter.Name.ToUpperInvariant(),
            "id" => filter => int.Parse(filter.Id, System.Globalization.CultureInfo.InvariantCulture),
            "description" => filter => filter.Description.ToUpperInvariant(),
            "owner" => filter => filter.Owner.Name.ToUpperInvariant(),
            "favourite_count" => filter => filter.Starred.Count,
            "is_favourite" => filter => filter.Starred.Contains(call.Person) ? 0 : 1,
            _ => null,
        };
        if (key is null)
        {
            return Answer.Refuse(400, $"The orderBy value '{by}' is not valid.");
        }

        var found = Usable(call).Where(filter => (ids.Count == 0 || ids.Contains(filter.Id))
            && (call.Query("accountId") is not { } owner || filter.Owner.AccountId == owner)
            && (call.Query("projectId") is not { } project || filter.SharedWith?.Id == project)
            && filter.Name.Contains(call.Query("filterName") ?? "", StringComparison.OrdinalIgnoreCase));
        List<Filter> ordered = by.StartsWith('-') ? [.. found.OrderByDescending(key)] : [.. found.OrderBy(key)];
        var expand = call.Queries("expand");
        return call.Page(ordered, filter => Expanded(call, filter, expand));
    }

    private static JsonObject Expanded(Call call, Filter filter, IReadOnlyList<string> expand)
    {
        var whole = Whole(call, filter);
        var shape = new JsonObject { ["expand"] = Expandable };
        foreach (var (name, value) in whole.Where(pair => pair.Key is "self" or "id" or "name" || expand.Contains(pair.Key)).ToList())
        {
            shape[name] = value?.DeepClone();
        }

        return shape;
    }

    private static JsonObject Whole(Call call, Filter filter) => new()
    {
        ["self"] = call.Shapes.Self($"filter/{filter.Id}"),
        ["id"] = filter.Id,
        ["name"] = filter.Name,
        ["description"] = filter.Description,
        ["owner"] = call.Shapes.Person(filter.Owner),
        ["jql"] = filter.Jql,
        ["viewUrl"] = $"{call.Cloud.Addresses.Of(call.Site)}/issues/?filter={filter.Id}",
        ["searchUrl"] = call.Shapes.Self($"search?jql={Uri.EscapeDataString(filter.Jql)}"),
        ["favourite"] = filter.Starred.Contains(call.Person),
        ["favouritedCount"] = filter.Starred.Count,
        ["sharePermissions"] = Shares(call, filter),
        ["editPermissions"] = new JsonArray(),
        ["isWritable"] = filter.Owner == call.Person,
        ["sharedUsers"] = Nobody(),
        ["subscriptions"] = Nobody(),
    };

    private static JsonArray Shares(Call call, Filter filter)
    {
        var id = int.Parse(filter.Id, System.Globalization.CultureInfo.InvariantCulture);
        return filter.Shared ? new(new JsonObject { ["id"] = id, ["type"] = "authenticated" })
            : filter.SharedWith is { } project ? new(new JsonObject { ["id"] = id, ["type"] = "project", ["project"] = call.Shapes.ProjectInIssue(project) })
            : [];
    }

    private static JsonObject Nobody() => new() { ["size"] = 0, ["items"] = new JsonArray(), ["max-results"] = 0, ["start-index"] = 0, ["end-index"] = 0 };
}
