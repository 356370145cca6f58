using Ludi.Collab.Rehearsal.OAuth;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>Registers what a site answers behind the gateway; all scopes named are needed.</summary>
internal sealed class JiraRoutes(IEndpointRouteBuilder routes, JiraGateway gateway, string prefix)
{
    /// <summary>A read.</summary>
    public void Get(string path, Func<Call, Answer> answer, params string[] scopes) => Map("GET", path, answer, scopes);

    /// <summary>A call that makes or does something, or reads with a body.</summary>
    public void Post(string path, Func<Call, Answer> answer, params string[] scopes) => Map("POST", path, answer, scopes);

    /// <summary>A call that changes something.</summary>
    public void Put(string path, Func<Call, Answer> answer, params string[] scopes) => Map("PUT", path, answer, scopes);

    /// <summary>A call that removes something.</summary>
    public void Delete(string path, Func<Call, Answer> answer, params string[] scopes) => Map("DELETE", path, answer, scopes);

    private void Map(string method, string path, Func<Call, Answer> answer, string[] scopes)
    {
        var isWrite = scopes.Any(scope => scope.StartsWith("write:", StringComparison.Ordinal) || (method != "GET" && scope == Scopes.ManageWebhook));
        if (isWrite)
        {
            gateway.AddWrite(method, path: prefix[(prefix.IndexOf('}', StringComparison.Ordinal) + 1)..] + path, answer);
        }

        routes.MapMethods(prefix + path, [method], http => gateway.Handle(http, answer, scopes, isWrite));
    }
}
