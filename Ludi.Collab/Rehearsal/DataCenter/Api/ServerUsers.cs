using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>People by their names and keys, in bare lists.</summary>
internal static class ServerUsers
{
    private const int Usual = 50;
    private const int Most = 1000;
    private const int MostAssignable = 100;

    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/myself", call => Answer.Ok(Whole(call, call.Person)), Scopes.ReadUser);
        routes.Get("/user", Read, Scopes.ReadUser);
        routes.Get("/user/search", Find, Scopes.ReadUser);
        routes.Get("/user/assignable/search", FindAssignable, Scopes.ReadUser);
        routes.Get("/user/assignable/multiProjectSearch", FindAssignableInAll, Scopes.ReadUser);
        routes.Get("/user/picker", Pick, Scopes.ReadUser);
    }

    private static JsonObject Whole(Call call, Person person)
    {
        var shape = call.Shapes.Person(person);
        shape["deleted"] = false;
        shape["locale"] = "en_GB";
        shape["groups"] = new JsonObject { ["size"] = call.Site.Groups.Count(group => group.People.Contains(person)), ["items"] = new JsonArray() };
        shape["applicationRoles"] = new JsonObject { ["size"] = 1, ["items"] = new JsonArray() };
        shape["expand"] = "groups,applicationRoles";
        return shape;
    }

    private static Answer Read(Call call)
    {
        var (name, key) = (call.Query("username"), call.Query("key"));
        if (name is null == key is null)
        {
            return Answer.Refuse(400, "Either the 'username' or the 'key' query parameters need to be provided");
        }

        return call.Site.People.Find(person => name is null ? person.Key == key : string.Equals(person.AccountId, name, StringComparison.OrdinalIgnoreCase)) is { } person
            ? Answer.Ok(Whole(call, person))
            : Answer.Refuse(404, name is null ? $"The user with the key '{key}' does not exist" : $"The user named '{name}' does not exist");
    }

    private static Answer Find(Call call)
    {
        if (call.Query("username") is not { Length: > 0 } typed)
        {
            return Answer.Refuse(400, "The username query parameter was not provided");
        }

        var everybody = UserEndpoints.Browsable(call).Where(person => person.Active || call.Flag("includeInactive"));
        return List(call, everybody.Where(person => typed == "." || Matches(person, typed)), Most);
    }

    private static Answer FindAssignable(Call call)
    {
        var issueId = call.Query("issueKey");
        if (issueId is null && call.Query("project") is null)
        {
            return Answer.Refuse(400, "Either the 'project' or the 'issueKey' query parameter must be provided");
        }

        var project = issueId is not null ? call.Site.Find(issueId, call.Person)?.Project : call.Site.FindProject(call.Query("project"), call.Person);
        return project is null
            ? Answer.Refuse(404, issueId is not null ? "Issue Does Not Exist" : $"No project could be found with key '{call.Query("project")}'.")
            : List(call, Assignable(call, [project]), MostAssignable);
    }

    private static Answer FindAssignableInAll(Call call)
    {
        var keys = call.Queries("projectKeys");
        var projects = keys.Select(key => call.Site.FindProject(key, call.Person)).ToList();
        return keys.Count == 0 ? Answer.Refuse(400, "The projectKeys query parameter was not provided")
            : projects.Contains(null) ? Answer.Refuse(404, $"No project could be found with key '{keys[projects.IndexOf(null)]}'.")
            : List(call, Assignable(call, [.. projects.OfType<Project>()]), MostAssignable);
    }

    private static IEnumerable<Person> Assignable(Call call, List<Project> projects) => call.Site.People.Where(person =>
        Matches(person, call.Query("username") ?? "") && projects.TrueForAll(project => project.Allows(person, Permission.Assignable)));

    private static bool Matches(Person person, string typed) =>
        UserEndpoints.Matches(person, typed) || person.AccountId.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static Answer List(Call call, IEnumerable<Person> people, int most)
    {
        var (start, size) = (call.Number("startAt", 0, 0, int.MaxValue), call.Number("maxResults", Usual, 0, most));
        return Answer.Ok(new JsonArray([.. people.Skip(start).Take(size).Select(call.Shapes.Person)]));
    }

    private static Answer Pick(Call call)
    {
        if (call.Query("query") is not { } typed)
        {
            return Answer.Refuse(400, "The query parameter was not provided");
        }

        var found = UserEndpoints.Browsable(call).Where(person => person.Active && Matches(person, typed)).ToList();
        var page = found.Take(call.Number("maxResults", Usual, 1, Most)).ToList();
        return Answer.Ok(new JsonObject
        {
            ["users"] = new JsonArray([.. page.Select(person => (JsonNode)new JsonObject
            {
                ["name"] = person.AccountId,
                ["key"] = person.Key,
                ["html"] = $"{JqlSuggestions.Mark(person.Name, typed)} - {JqlSuggestions.Mark(person.Email ?? "", typed)} ({JqlSuggestions.Mark(person.AccountId, typed)})",
                ["displayName"] = person.Name,
            })]),
            ["total"] = found.Count,
            ["header"] = $"Showing {page.Count} of {found.Count} matching users",
        });
    }
}
