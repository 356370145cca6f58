using System.Net;
using Ludi.Collab.Jira.Connections.Guard;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ludi.Collab.Jira.Api.Http;

/// <summary>Time limits for every call, and further attempts for reads only: a write is sent once. Rules A3–A6.</summary>
internal static class CallPipeline
{
    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, JiraLimits limits, TimeProvider time, Random chance)
    {
        pipeline.TimeProvider = time;
        pipeline.AddTimeout(Limit(limits.ReadSeconds, limits.WriteSeconds));
        if (limits.Attempts > 1)
        {
            pipeline.AddRetry(Again(limits, chance));
        }

        pipeline.AddTimeout(Limit(limits.AttemptSeconds, limits.WriteSeconds));
    }

    private static TimeoutStrategyOptions Limit(double read, double write) => new()
    {
        TimeoutGenerator = arguments => ValueTask.FromResult(
            TimeSpan.FromSeconds(SiteCall.Of(arguments.Context.GetRequestMessage()).Write ? write : read)),
    };

    private static RetryStrategyOptions<HttpResponseMessage> Again(JiraLimits limits, Random chance) => new()
    {
        MaxRetryAttempts = limits.Attempts - 1,
        ShouldHandle = arguments => ValueTask.FromResult(MayGoAgain(SiteCall.Of(arguments.Context.GetRequestMessage()), arguments.Outcome, limits)),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
            Delay(SiteCall.Of(arguments.Context.GetRequestMessage()), arguments, limits, chance)),
    };

    private static bool MayGoAgain(SiteCall call, Outcome<HttpResponseMessage> outcome, JiraLimits limits) => !call.Write && outcome switch
    {
        { Exception: { } refused } when ForbiddenAddressException.Caused(refused) => false,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result: { } response } when Asked(response) is { } wait => call.WaitedSeconds + wait.TotalSeconds <= limits.LongestWaitSeconds,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    private static TimeSpan Delay(SiteCall call, RetryDelayGeneratorArguments<HttpResponseMessage> arguments, JiraLimits limits, Random chance)
    {
        var jitter = chance.NextDouble();
        if (arguments.Outcome.Result is { } response && Asked(response) is { } wait)
        {
            // Those who waited together do not all come back in the same instant.
            call.WaitedSeconds += wait.TotalSeconds;
            return wait + TimeSpan.FromSeconds(0.25 * jitter);
        }

        return TimeSpan.FromSeconds(limits.FirstBackoffSeconds * Math.Pow(2, arguments.AttemptNumber) * (0.7 + (0.6 * jitter)));
    }

    private static TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta is { Ticks: > 0 } wait ? wait : null;
}
