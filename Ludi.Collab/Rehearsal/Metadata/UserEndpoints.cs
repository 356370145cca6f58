using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Metadata;

/// <summary>People: oneself, others by id, and who may be assigned.</summary>
internal static class UserEndpoints
{
    private const int MostFound = 1000;

    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/myself", Myself, Scopes.ReadUser);
        routes.Get("/user", Read, Scopes.ReadUser);
        routes.Get("/user/bulk", ReadMany, Scopes.ReadUser);
        routes.Get("/user/search", Find, Scopes.ReadUser);
        routes.Get("/user/assignable/search", FindAssignable, Scopes.ReadUser);
        routes.Get("/user/assignable/multiProjectSearch", FindAssignableInAll, Scopes.ReadUser);
    }

    private static Answer Myself(Call call)
    {
        var shape = call.Shapes.Person(call.Person);
        shape["locale"] = "en_GB";
        shape["groups"] = new JsonObject { ["size"] = 2, ["items"] = new JsonArray() };
        shape["applicationRoles"] = new JsonObject { ["size"] = 1, ["items"] = new JsonArray() };
        shape["expand"] = "groups,applicationRoles";
        return Answer.Ok(shape, points: 3);
    }

    private static Answer Read(Call call) => call.Query("accountId") is not { Length: > 0 } id
        ? Answer.Refuse(400, "The query parameter 'accountId' is required.")
        : call.Site.FindPerson(id) is { } person
            ? Answer.Ok(call.Shapes.Person(person), points: 3)
            : Answer.Refuse(404, "Specified user does not exist or you do not have required permissions");

    private static Answer ReadMany(Call call)
    {
        var ids = call.Queries("accountId");
        return ids.Count == 0
            ? Answer.Refuse(400, "At least one account id is required.")
            : call.Page([.. call.Site.People.Where(person => ids.Contains(person.AccountId))], call.Shapes.Person, usual: 10, most: 200, pointsEach: 2);
    }

    private static Answer Find(Call call)
    {
        if (call.Query("query") is null && call.Query("accountId") is null)
        {
            return Answer.Refuse(400, "The query parameter 'query' is required.");
        }

        var found = Browsable(call).Where(person => call.Query("accountId") is { } id ? person.AccountId == id : Matches(person, call.Query("query") ?? ""));
        return List(call, found);
    }

    /// <summary>Takes its window of people first and filters it then, so that a page may be short although more follow.</summary>
    private static Answer FindAssignable(Call call)
    {
        var issueId = call.Query("issueKey") ?? call.Query("issueId");
        if (issueId is null && call.Query("project") is null)
        {
            return Answer.Refuse(400, "Either a project key or issue key must be provided.");
        }

        if (call.Query("query") is not null && call.Query("accountId") is not null)
        {
            return Answer.Refuse(400, "Either 'query' or 'accountId' can be given, not both.");
        }

        var project = issueId is not null ? call.Site.Find(issueId, call.Person)?.Project : call.Site.FindProject(call.Query("project"), call.Person);
        if (project is null)
        {
            return issueId is not null ? Answer.NoIssue : Answer.Refuse(404, $"No project could be found with key '{call.Query("project")}'.");
        }

        var (start, size) = Paging.Window(call, 50, MostFound);
        var window = call.Site.People.Where(person => Matches(person, call.Query("query") ?? "")).Skip(start).Take(size);
        return Show(call, window.Where(person => project.Allows(person, Permission.Assignable) && (call.Query("accountId") is not { } id || person.AccountId == id)));
    }

    /// <summary>Those who can be assigned in every one of the projects; one that is not there spoils the call.</summary>
    private static Answer FindAssignableInAll(Call call)
    {
        var keys = call.Queries("projectKeys");
        if (keys.Count == 0)
        {
            return Answer.Refuse(400, "The query parameter 'projectKeys' is required.");
        }

        if (call.Query("query") is not null && call.Query("accountId") is not null)
        {
            return Answer.Refuse(400, "Either 'query' or 'accountId' can be given, not both.");
        }

        var projects = keys.Select(key => call.Site.FindProject(key, call.Person)).ToList();
        if (projects.Contains(null))
        {
            return Answer.Refuse(404, $"No project could be found with key '{keys[projects.IndexOf(null)]}'.");
        }

        var (start, size) = Paging.Window(call, 50, MostFound);
        var window = call.Site.People.Where(person => call.Query("accountId") is { } id ? person.AccountId == id : Matches(person, call.Query("query") ?? "")).Skip(start).Take(size);
        return Show(call, window.Where(person => projects.TrueForAll(project => project!.Allows(person, Permission.Assignable))));
    }

    /// <summary>Everybody, or nobody for those who may not browse people.</summary>
    public static IEnumerable<Person> Browsable(Call call) => SiteEndpoints.Has(call, Permission.UserPicker, null) ? call.Site.People : [];

    /// <summary>Whether what was typed begins a word of the name or a visible address.</summary>
    public static bool Matches(Person person, string typed) =>
        typed.Length == 0
        || person.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || person.Name.Contains(" " + typed, StringComparison.OrdinalIgnoreCase)
        || person.Email?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true;

    private static Answer List(Call call, IEnumerable<Person> people)
    {
        var (start, size) = Paging.Window(call, 50, MostFound);
        return Show(call, people.Skip(start).Take(size));
    }

    private static Answer Show(Call call, IEnumerable<Person> people)
    {
        var shown = people.Select(call.Shapes.Person).ToList();
        return Answer.Ok(new JsonArray([.. shown]), points: 1 + (2 * shown.Count));
    }
}
