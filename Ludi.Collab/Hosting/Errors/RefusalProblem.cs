using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Mvc;

namespace Ludi.Collab.Hosting.Errors;

/// <summary>A refusal as problem details (RFC 9457): the same catalogue over HTTP as over the hub.</summary>
internal static class RefusalProblem
{
    /// <summary>The refusal as a result; extras become further members of the problem.</summary>
    public static IResult ToProblem(this Refusal refusal, params (string Name, object? Value)[] extras) =>
        new RefusalResult(DetailsOf(refusal, extras), refusal.AfterSeconds);

    /// <summary>The HTTP status of a refusal.</summary>
    public static int StatusOf(RefusalCode code) => code switch
    {
        RefusalCode.NotSignedIn => 401,
        RefusalCode.NotFound or RefusalCode.IssueNotVisible => 404,
        RefusalCode.Invalid or RefusalCode.BoardFull => 400,
        RefusalCode.EmailTaken or RefusalCode.JiraConflict or RefusalCode.JiraElsewhere or RefusalCode.AlreadyConverting or RefusalCode.BulkRunning or RefusalCode.SealGone
            or RefusalCode.OutcomeUnknown or RefusalCode.NotOnABoard => 409,
        RefusalCode.TooLarge => 413,
        RefusalCode.JiraRefused => 422,
        RefusalCode.TooManyRequests or RefusalCode.JiraWait => 429,
        RefusalCode.JiraNonsense or RefusalCode.JiraUnreachable => 502,
        RefusalCode.Unavailable => 503,
        RefusalCode.JiraSlow => 504,
        RefusalCode.Unexpected => 500,
        _ => 403,
    };

    private static ProblemDetails DetailsOf(Refusal refusal, (string Name, object? Value)[] extras)
    {
        var details = new ProblemDetails
        {
            Type = $"/refusals#{refusal.Code}",
            Title = refusal.Sentence,
            Status = StatusOf(refusal.Code),
            Extensions = { ["code"] = refusal.Code.ToString(), ["tryAgain"] = refusal.TryAgain, ["afterSeconds"] = refusal.AfterSeconds },
        };
        foreach (var (name, value) in extras)
        {
            details.Extensions[name] = value;
        }

        return details;
    }

    private sealed class RefusalResult(ProblemDetails details, int? afterSeconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = details.Status!.Value;
            httpContext.Response.Headers.CacheControl = "no-store";
            if (afterSeconds is { } seconds)
            {
                httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            return httpContext.Response.WriteAsJsonAsync(details, options: null, "application/problem+json");
        }
    }
}
