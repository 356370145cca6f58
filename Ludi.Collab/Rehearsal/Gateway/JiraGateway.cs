using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>
/// What stands before every site: token, site, scopes, limits, in this order. Behind it one call at a time runs on a
/// site, under the site's lock; the answer is written after the lock is given back.
/// </summary>
internal sealed class JiraGateway(JiraCloud cloud)
{
    private const int LargestBody = 4 * 1024 * 1024;
    private readonly Dictionary<(string Method, string Path), Func<Call, Answer>> _writes = [];

    /// <summary>Remembers a write by its template, so that the journal can make it again.</summary>
    public void AddWrite(string method, string path, Func<Call, Answer> answer) => _writes.Add((method, path), answer);

    /// <summary>The write of a template, if there is one.</summary>
    public Func<Call, Answer>? FindWrite(string method, string path) => _writes.GetValueOrDefault((method, path));

    /// <summary>Lets a call through to its answer, or says why not.</summary>
    public async Task Handle(HttpContext http, Func<Call, Answer> answer, IReadOnlyList<string> scopes, bool isWrite)
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
        var result = readable ? Run(http, answer, new Call(http, cloud, site!, person!, body, cloud.Now), isWrite) : Answer.BadPayload;
        cloud.Limits.Charge(http, result.Points, cloud.Now);
        await Write(http, result);
    }

    /// <summary>The icons of types and projects, which need the token as everything behind the gateway does.</summary>
    public async Task HandlePicture(HttpContext http)
    {
        var avatar = (string)http.Request.RouteValues["avatar"]!;
        var refusal = Admit(http, [], out var site, out _);
        var project = site?.Projects.Find(project => project.Id == avatar);
        await (refusal ?? (project is null ? Pictures.Type(http, avatar) : Pictures.Letter(http, project.Key[..1]))).ExecuteAsync(http);
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

    private static Answer Run(HttpContext http, Func<Call, Answer> answer, Call call, bool isWrite)
    {
        lock (call.Site.Gate)
        {
            call.Cloud.Bulk(call.Site).Advance(call.Now);
            var result = answer(call);
            if (isWrite && result.Status < 300)
            {
                call.Note(http, AuditTrail.TemplateOf(http));
            }

            return result;
        }
    }

    private static async Task<(JsonNode? Body, bool Readable)> ReadBody(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return (null, true);
        }

        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        if (buffer.Length is 0 or > LargestBody)
        {
            return (null, buffer.Length == 0 && HttpMethods.IsDelete(http.Request.Method));
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
