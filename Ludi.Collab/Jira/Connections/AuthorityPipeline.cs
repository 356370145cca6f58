using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ludi.Collab.Jira.Connections;

/// <summary>
/// Time limits and attempts towards the provider. Renewing twice is safe within its ten minutes of leeway, and
/// a code that was used already is answered so; so everything may be tried again. All in all shorter than a grain call.
/// </summary>
internal static class AuthorityPipeline
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddTimeout(Whole);
        pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromSeconds(0.4),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
            {
                { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
                { Result.Headers.RetryAfter.Delta: { } wait } => wait <= LongestWait,
                { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => true,
                _ => false,
            }),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Headers.RetryAfter?.Delta),
        });
        pipeline.AddTimeout(Attempt);
    }
}
