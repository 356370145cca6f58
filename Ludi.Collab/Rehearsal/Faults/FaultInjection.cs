using System.Globalization;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;

namespace Ludi.Collab.Rehearsal.Faults;

/// <summary>Lets the faults that are set strike the API's calls.</summary>
internal static class FaultInjection
{
    private const string Page = "<!DOCTYPE html><html><head><title>Oops, you&#39;ve found a dead link.</title></head><body><h1>We are having trouble</h1></body></html>";

    /// <summary>The middleware.</summary>
    public static async Task Invoke(HttpContext http, RequestDelegate next, JiraCloud cloud)
    {
        var person = Bearer.Of(http, cloud)?.AccountId;
        var fault = cloud.Faults.Take(http.Request.Method, http.Request.Path, AuditTrail.TemplateOf(http), person);
        switch (fault?.Kind)
        {
            case null:
                await next(http);
                break;
            case "slow":
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs ?? 1000), cloud.Options.Time, http.RequestAborted);
                await next(http);
                break;
            case "cut-before":
                AuditTrail.MarkCut(http);
                break;
            case "cut-after-commit":
                await LoseAnswer(http, next);
                break;
            case "slow-after-commit":
                await HoldAnswer(http, next, TimeSpan.FromMilliseconds(fault.DelayMs ?? 1000), cloud.Options.Time);
                break;
            default:
                await Reply(http, fault, cloud.Now).ExecuteAsync(http);
                break;
        }
    }

    private static async Task LoseAnswer(HttpContext http, RequestDelegate next)
    {
        var line = http.Response.Body;
        http.Response.Body = Stream.Null;
        await next(http);
        http.Response.Body = line;
        AuditTrail.MarkCut(http);
    }

    private static async Task HoldAnswer(HttpContext http, RequestDelegate next, TimeSpan delay, TimeProvider time)
    {
        var line = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        await next(http);
        http.Response.Body = line;
        await Task.Delay(delay, time, http.RequestAborted);
        await line.WriteAsync(held.ToArray(), http.RequestAborted);
    }

    private static IResult Reply(HttpContext http, Fault fault, DateTimeOffset now)
    {
        if (fault.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return fault.Kind switch
        {
            "rate-limit" when ServerJira.Owns(http.Request) => ServerLimits.TooMany(http, fault.RetryAfter),
            "rate-limit" => TooMany.Answer(http, fault.Reason, now.AddSeconds(fault.RetryAfter ?? UsualWait(fault.Reason))),
            "garbage" => Results.Text("""{"issues":[{"id":"1""", "application/json"),
            "html" => Results.Text(Page, "text/html"),
            _ when fault.Status is >= 500 => Results.Text(Page, "text/html", statusCode: fault.Status),
            _ => Results.Text($$$"""{"errorMessages":["{{{Words(fault.Status)}}}"],"errors":{}}""", "application/json", statusCode: fault.Status ?? 400),
        };
    }

    /// <summary>Quotas stay closed for long, the other limits for a moment.</summary>
    private static int UsualWait(string? reason) => reason?.StartsWith("jira-quota-", StringComparison.Ordinal) is true ? 60 : 2;

    private static string Words(int? status) => status switch
    {
        409 => "The issue could not be updated due to a conflicting update.",
        413 => "The limit for this issue has been reached.",
        403 => "You do not have the permission to do this.",
        _ => "The request was not accepted.",
    };
}
