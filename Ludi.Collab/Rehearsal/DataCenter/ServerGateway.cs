using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.DataCenter.Tokens;
using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>What stands before the Data Center: token, forgery check, scope, limits, in this order.</summary>
internal sealed class ServerGateway(JiraCloud cloud)
{
    private static readonly HashSet<string> Open =
    [
        "GET /rest/api/2/serverInfo", "GET /rest/api/2/search", "POST /rest/api/2/search", "GET /rest/api/2/project", "GET /rest/api/2/project/{project}",
        "GET /rest/api/2/field", "GET /rest/api/2/issuetype", "GET /rest/api/2/status", "GET /rest/api/2/priority", "GET /rest/api/2/resolution",
        "GET /rest/api/2/issue/{issue}", "GET /rest/api/2/issue/{issue}/comment", "GET /rest/api/2/mypermissions", "GET /rest/api/2/jql/autocompletedata",
    ];

    /// <summary>Lets a call through to its answer, or says why not. The cloud's scopes mean nothing here.</summary>
    public async Task Handle(HttpContext http, Func<Call, Answer> answer, IReadOnlyList<string> scopes, bool isWrite)
    {
        if (Admit(http, out var caller) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        var (body, readable) = await JiraGateway.ReadBody(http);
        var call = new Call(http, cloud, cloud.DataCenter.Site, caller!.Person, body, cloud.Now);
        await JiraGateway.Write(http, Reword(readable ? JiraGateway.Run(http, answer, call, isWrite) : Answer.BadPayload, http, caller));
    }

    /// <summary>Answers paths that Data Center does not have.</summary>
    public async Task HandleUnknown(HttpContext http) =>
        await (cloud.DataCenter.Callers.Identify(http) is null ? ServerRefusals.WrongToken(http) : ServerRefusals.Unknown(http)).ExecuteAsync(http);

    /// <summary>A picture on the Data Center's host; whoever is not signed in is sent to the login page.</summary>
    public async Task HandlePicture(HttpContext http, Func<HttpContext, IResult> show)
    {
        var caller = cloud.DataCenter.Callers.Identify(http);
        var login = $"{Shapes.Addresses.DataCenterBase}/login.jsp?permissionViolation=true&os_destination={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}";
        await (caller is null ? ServerRefusals.WrongToken(http) : caller.IsAnonymous ? Results.Redirect(login) : show(http)).ExecuteAsync(http);
    }

    private IResult? Admit(HttpContext http, out ServerCaller? caller)
    {
        caller = cloud.DataCenter.Callers.Identify(http);
        var call = $"{http.Request.Method} {AuditTrail.TemplateOf(http).Replace("/api/latest/", "/api/2/", StringComparison.Ordinal)}";
        return caller is null ? ServerRefusals.WrongToken(http)
            : caller.IsAnonymous && !Open.Contains(call) ? ServerRefusals.Anonymous(http)
            : JiraGateway.IsFromBrowser(http.Request) ? ServerRefusals.Xsrf()
            : caller.Scope < Needed(http, call) ? ServerRefusals.Scope(http)
            : caller.IsAnonymous ? null
            : cloud.DataCenter.Limits.Judge(http, caller.Person);
    }

    private static LinkScope Needed(HttpContext http, string call) =>
        call.Contains("webhook", StringComparison.Ordinal) ? LinkScope.ADMIN
        : HttpMethods.IsGet(http.Request.Method) || Open.Contains(call) ? LinkScope.READ
        : LinkScope.WRITE;

    /// <summary>What is missing is told in Data Center's words, and to nobody in particular that they should sign in.</summary>
    private static Answer Reword(Answer answer, HttpContext http, ServerCaller caller)
    {
        if (answer.Status != 404 || http.Request.RouteValues["issue"] is null || !JsonNode.DeepEquals(answer.Body, Answer.NoIssue.Body))
        {
            return answer;
        }

        return caller.IsAnonymous
            ? Answer.Refuse(401, "You do not have the permission to see the specified issue.", "Login Required")
            : Answer.Refuse(404, "Issue Does Not Exist");
    }
}
