using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>
/// What stands before every site: token, site, scopes, limits, in this order. Behind it one call at a time runs on a
/// site, under the site's lock; the answer is written after the lock is given back.
/// </summary>
internal sealed class JiraGateway(JiraCloud cloud)
{
    private const int LargestBody = 4 * 1024 * 1024;

    /// <summary>Lets a call through to its answer, or says why not.</summary>
    public async Task Handle(HttpContext http, Func<Call, Answer> answer, IReadOnlyList<string> scopes)
    {
        if (Admit(http, scopes, out var site, out var person) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        if (cloud.Limits.Judge(http, site!, cloud.Now) is { } limited)
        {
            await limited.ExecuteAsync(http);
            return;
        }

        var (body, readable) = await ReadBody(http);
        var result = readable ? Run(answer, new Call(http, cloud, site!, person!, body)) : Answer.BadPayload;
        cloud.Limits.Charge(http, result.Points, cloud.Now);
        await Write(http, result);
    }

    /// <summary>Answers paths that Jira does not have.</summary>
    public async Task HandleUnknown(HttpContext http)
    {
        if (Admit(http, [], out _, out _) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        var path = "/" + (string?)http.Request.RouteValues["rest"];
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = "Not Found",
            ["status"] = 404,
            ["detail"] = $"No endpoint {http.Request.Method} {path}.",
            ["instance"] = path,
        };
        await Results.Text(problem.ToJsonString(), "application/problem+json", statusCode: 404).ExecuteAsync(http);
    }

    private static Answer Run(Func<Call, Answer> answer, Call call)
    {
        lock (call.Site.Gate)
        {
            return answer(call);
        }
    }

    private static async Task<(JsonNode? Body, bool Readable)> ReadBody(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method))
        {
            return (null, true);
        }

        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        if (buffer.Length is 0 or > LargestBody)
        {
            return (null, false);
        }

        try
        {
            var node = JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            Touch(node);
            return (node, true);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return (null, false);
        }
    }

    /// <summary>Opens every object, since one that names a member twice only fails when it is looked into.</summary>
    private static void Touch(JsonNode? node)
    {
        foreach (var child in node is JsonObject members ? members.Select(pair => pair.Value) : (IEnumerable<JsonNode?>?)(node as JsonArray) ?? [])
        {
            Touch(child);
        }
    }

    private static async Task Write(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            http.Response.ContentType = "application/json;charset=UTF-8";
            await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer.Body), http.RequestAborted);
        }
    }

    private IResult? Admit(HttpContext http, IReadOnlyList<string> scopes, out Site? site, out Person? person)
    {
        var cloudId = (string?)http.Request.RouteValues["cloudId"];
        site = cloud.Sites.FirstOrDefault(s => s.CloudId == cloudId);
        person = null;
        if (Bearer.Of(http, cloud) is not { } caller)
        {
            return Bearer.Unauthorized();
        }

        person = cloud.FindPerson(caller.AccountId);
        if (site is null || person is null || !caller.CloudIds.Contains(site.CloudId))
        {
            return NoSite(http);
        }

        if (IsFromBrowser(http.Request))
        {
            return Results.Text("XSRF check failed", "text/plain", statusCode: 403);
        }

        return !scopes.All(caller.Scopes.Contains) ? Bearer.WrongScope()
            : !site.Includes(person) ? Results.Text("""{"errorMessages":["You do not have access to this Jira site."],"errors":{}}""", "application/json", statusCode: 403)
            : null;
    }

    private IResult NoSite(HttpContext http)
    {
        http.Response.Headers["X-Failure-Category"] = "FAILURE_CLIENT_CLOUD_ID_NOT_FOUND";
        return Results.Json(
            new JsonObject
            {
                ["timestamp"] = cloud.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["status"] = 404,
                ["error"] = "Not Found",
                ["message"] = "No message available",
                ["path"] = http.Request.Path.Value![Shapes.Addresses.Base.Length..],
            },
            statusCode: 404);
    }

    private static bool IsFromBrowser(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && request.Headers["X-Atlassian-Token"] != "no-check"
        && (request.Headers.UserAgent.ToString().StartsWith("Mozilla", StringComparison.Ordinal) || request.Headers.Origin.Count > 0);
}
