using System.Net;
using System.Net.Http.Headers;
using Ludi.Collab.Jira.Api.Rates;

namespace Ludi.Collab.Jira.Api.Http;

/// <summary>
/// Keeps a call in while Jira asked us to wait, answering it as Jira would (429 with Retry-After), and learns from
/// every answer. Each 429 that leaves here says when to come back.
/// </summary>
internal sealed class GateHandler(RateGate gate, WriteSpacing spacing, TimeProvider time) : DelegatingHandler
{
    /// <summary>Marks an answer that the gate gave by itself: nothing was sent.</summary>
    public const string HeldBack = "X-Ludi-Held-Back";

    private static readonly TimeSpan LongestSpacing = TimeSpan.FromSeconds(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = SiteCall.Of(request);
        if (gate.Hold(call) is { Ticks: > 0 } hold)
        {
            return Held(request, hold);
        }

        var space = spacing.Reserve(call, LongestSpacing);
        if (space > LongestSpacing)
        {
            return Held(request, space);
        }

        if (space > TimeSpan.Zero)
        {
            await Task.Delay(space, time, cancellationToken);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (gate.Note(call, (int)response.StatusCode, RateHeaders.Of(response.Headers)) is { Ticks: > 0 } pause)
        {
            response.Headers.RetryAfter = new RetryConditionHeaderValue(pause);
        }

        return response;
    }

    private static HttpResponseMessage Held(HttpRequestMessage request, TimeSpan wait)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        response.Headers.Add(HeldBack, "1");
        return response;
    }
}
