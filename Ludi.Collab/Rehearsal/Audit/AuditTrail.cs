using System.Security.Cryptography;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Audit;

/// <summary>Writes each API call into the log, whatever becomes of it, and gives each answer its tracing headers.</summary>
internal static class AuditTrail
{
    private const string GatewayPrefix = Addresses.Base + "/ex/jira/{cloudId}";

    /// <summary>Whether the path is one of the API's, not a page's.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments(Addresses.Base + "/ex") || path.StartsWithSegments(Addresses.Base + "/oauth") || path.StartsWithSegments(Addresses.Base + "/me") || path.StartsWithSegments(Addresses.DataCenterBase + "/rest");

    /// <summary>The template of the endpoint that answers, without the gateway's prefix.</summary>
    public static string TemplateOf(HttpContext http)
    {
        var template = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path.Value ?? "";
        return template.StartsWith(GatewayPrefix, StringComparison.Ordinal) ? template[GatewayPrefix.Length..]
            : template.StartsWith(Addresses.DataCenterBase + "/rest", StringComparison.Ordinal) ? template[Addresses.DataCenterBase.Length..]
            : template.StartsWith(Addresses.Base, StringComparison.Ordinal) ? template[Addresses.Base.Length..]
            : template;
    }

    /// <summary>The middleware.</summary>
    public static async Task Invoke(HttpContext http, RequestDelegate next, JiraCloud cloud)
    {
        var template = TemplateOf(http);
        var headers = http.Response.Headers;
        headers["X-AREQUESTID"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        headers["ATL-TRACEID"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        headers.CacheControl = "no-cache, no-store, no-transform";
        try
        {
            await next(http);
        }
        finally
        {
            var caller = http.Items[typeof(Caller)] as Caller;
            var status = http.Items.ContainsKey(typeof(AuditTrail)) ? 0 : http.Response.StatusCode;
            var person = cloud.FindPerson(caller?.AccountId);
            cloud.Audit.Add(number => new(number, cloud.Now, caller?.AccountId, person?.Name, http.Request.Method, template, http.Request.Path, status) { Site = SiteOf(http) });
            if (status == 0)
            {
                http.Abort();
            }
        }
    }

    private static string? SiteOf(HttpContext http) => ServerJira.Owns(http.Request) ? ServerJira.Id : http.Request.RouteValues["cloudId"] as string;

    /// <summary>Notes that no answer shall arrive: the line is cut once the call is in the log, so that whoever sees the cut finds it there.</summary>
    public static void MarkCut(HttpContext http) => http.Items[typeof(AuditTrail)] = true;
}
