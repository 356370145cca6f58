using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>Help with writing JQL: judging it, and naming fields, functions and values.</summary>
internal static class JqlEndpoints
{
    private const int MostSuggestions = 15;
    private static readonly string[] Validations = ["strict", "warn", "none"];

    /// <summary>Maps the helpers.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Post("/jql/parse", Parse, Scopes.ReadWork);
        routes.Post("/jql/autocompletedata", ReadNames, Scopes.ReadWork);
        MapNames(routes);
    }

    /// <summary>Maps the reads that Data Center has as well.</summary>
    public static void MapNames(JiraRoutes routes)
    {
        routes.Get("/jql/autocompletedata", ReadNames, Scopes.ReadWork);
        routes.Get("/jql/autocompletedata/suggestions", Suggest, Scopes.ReadWork);
    }

    private static Answer Parse(Call call)
    {
        if (call.Body["queries"] is not JsonArray { Count: > 0 } || call.Body.Texts("queries") is not { } queries)
        {
            return Answer.BadPayload;
        }

        var validation = call.Query("validation") ?? "strict";
        if (!Validations.Contains(validation))
        {
            return Answer.Refuse(400, $"Invalid validation value: '{validation}'. Allowed values are: strict, warn, none.");
        }

        return Answer.Ok(new JsonObject { ["queries"] = new JsonArray([.. queries.Select(jql => Judge(call, jql, validation))]) });
    }

    private static JsonObject Judge(Call call, string jql, string validation)
    {
        var shape = new JsonObject { ["query"] = jql };
        var (query, error) = JqlReader.Read(jql);
        if (query is null)
        {
            shape["errors"] = new JsonArray(error);
            return shape;
        }

        var compiler = new JqlCompiler(call.Site, new JqlFields(call.Site, call.Person), call.Person, call.Now);
        if (query.Where is not null)
        {
            compiler.Compile(query.Where);
        }

        foreach (var sort in query.OrderBy)
        {
            compiler.Find(sort.Field);
        }

        if (compiler.Problems.Count > 0 && validation != "none")
        {
            shape[validation == "warn" ? "warnings" : "errors"] = new JsonArray([.. compiler.Problems.Distinct().Select(problem => (JsonNode)problem)]);
        }

        if (shape["errors"] is null)
        {
            shape["structure"] = JqlStructure.Of(query);
        }

        return shape;
    }

    /// <summary>The fields one may name; where projects are given, without the own fields of others.</summary>
    private static IEnumerable<JqlField> Names(Call call)
    {
        var projects = call.Body.Texts("projectIds") ?? [];
        var foreign = call.Site.Fields.Where(field => projects.Count > 0 && field.Scope is { } scope && !projects.Contains(scope.Id)).Select(field => field.ClauseNames[0]).ToHashSet();
        return new JqlFields(call.Site, call.Person).All.Where(field => !foreign.Contains(field.Name));
    }

    private static Answer ReadNames(Call call) => Answer.Ok(new JsonObject
    {
        ["visibleFieldNames"] = new JsonArray([.. Names(call).Select(Show)]),
        ["visibleFunctionNames"] = new JsonArray([.. JqlFunctions.Names.Select(function => (JsonNode)new JsonObject
        {
            ["value"] = function.Name,
            ["displayName"] = function.Name,
            ["isList"] = function.IsList ? "true" : "false",
            ["types"] = new JsonArray("java.lang.Object"),
        })]),
        ["jqlReservedWords"] = new JsonArray([.. JqlGrammar.ReservedWords.Select(word => (JsonNode)word)]),
    });

    private static JsonObject Show(JqlField field)
    {
        var shape = new JsonObject { ["value"] = field.Name, ["displayName"] = field.Name, ["orderable"] = "true", ["searchable"] = "true" };
        if (field.Aliases.FirstOrDefault(alias => alias.StartsWith("cf[", StringComparison.Ordinal)) is { } cfid)
        {
            shape["cfid"] = cfid;
            shape["displayName"] = $"{field.Name} - {cfid}";
        }

        if (field.Kind.Operators != Fields.JqlOperators.Text)
        {
            shape["auto"] = "true";
        }

        shape["operators"] = new JsonArray([.. field.Kind.Operators.Select(op => (JsonNode)op)]);
        shape["types"] = new JsonArray("java.lang.String");
        return shape;
    }

    private static Answer Suggest(Call call)
    {
        if (new JqlFields(call.Site, call.Person).Find(call.Query("fieldName") ?? "") is not { } field)
        {
            return Answer.Refuse(400, $"Field '{call.Query("fieldName")}' does not exist or you do not have permission to view it.");
        }

        var typed = call.Query("fieldValue") ?? "";
        var results = JqlSuggestions.Of(call, field).Where(s => s.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            || s.Label.Contains($" {typed}", StringComparison.OrdinalIgnoreCase)).Take(MostSuggestions);
        return Answer.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. results.Select(s => (JsonNode)new JsonObject { ["value"] = s.Value, ["displayName"] = JqlSuggestions.Mark(s.Label, typed) })]),
        });
    }
}
