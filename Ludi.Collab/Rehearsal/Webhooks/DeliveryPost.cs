using System.Collections.Concurrent;
using System.Globalization;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// Posts one try of a delivery: 5 s to connect, 20 s for the answer, no redirects, at most 20 at once to a host, 10 of the
/// secondary flow.
/// </summary>
internal sealed class DeliveryPost(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<(string Host, bool Secondary), SemaphoreSlim> _lines = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The status of the answer; null where none came in time.</summary>
    public async Task<int?> Send(Delivery delivery, int retry, CancellationToken stop)
    {
        var line = _lines.GetOrAdd((delivery.Address.Authority, delivery.Secondary), key => new(key.Secondary ? 10 : 20));
        await line.WaitAsync(stop);
        try
        {
            return await Ask(delivery, retry, stop);
        }
        finally
        {
            line.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<int?> Ask(Delivery delivery, int retry, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        using var request = Write(delivery, retry, time.GetUtcNow());
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static HttpRequestMessage Write(Delivery delivery, int retry, DateTimeOffset now)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Address) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=UTF-8");
        request.Headers.TryAddWithoutValidation("User-Agent", delivery.Manner.UserAgent);
        delivery.Signing?.Sign(request, delivery.Body, now);
        if (delivery.Manner.Traced)
        {
            request.Headers.Add("X-Atlassian-Webhook-Identifier", delivery.Identifier);
            request.Headers.Add("X-Atlassian-Webhook-Flow", delivery.Secondary ? "Secondary" : "Primary");
            if (retry > 0)
            {
                request.Headers.Add("X-Atlassian-Webhook-Retry", retry.ToString(CultureInfo.InvariantCulture));
            }
        }

        return request;
    }
}
