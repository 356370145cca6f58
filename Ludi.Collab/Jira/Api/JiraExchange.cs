using System.Net.Http.Headers;
using Flurl.Http;
using Ludi.Collab.Jira.Api.DataCenter;
using Ludi.Collab.Jira.Api.Http;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Polly.Timeout;

namespace Ludi.Collab.Jira.Api;

/// <summary>
/// Carries one call to Jira under a person's token and brings back an answer or a refusal, never an exception but
/// for a cancelled caller. A refused token is renewed once (rule A2); nothing was done in Jira then, so that is safe for writes.
/// </summary>
/// <param name="name">The name of the HTTP client: Atlassian's gateway or an organisation's own server.</param>
internal sealed partial class JiraExchange(IHttpClientFactory clients, IConnectionGrain connection, ILogger<JiraExchange> logger, string name = JiraApi.Client)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <param name="body">JSON to send, null: none.</param>
    public async Task<JiraAnswer> Ask(SiteCall call, HttpMethod method, Flurl.Url address, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        var token = await connection.Token(call.Site).WaitAsync(cancellation);
        if (token.Token is not { } first)
        {
            return Without(token);
        }

        var answer = await Send(call, method, address, body, first, cancellation);
        if (answer.Refusal?.Code is not RefusalCode.JiraReconnect)
        {
            return answer;
        }

        answer.Dispose();
        token = await connection.TokenInsteadOf(call.Site, first).WaitAsync(cancellation);
        return token.Token is { } second ? await Send(call, method, address, body, second, cancellation) : Without(token);
    }

    private async Task<JiraAnswer> Send(
        SiteCall call, HttpMethod method, Flurl.Url address, ReadOnlyMemory<byte>? body, string token, CancellationToken cancellation)
    {
        try
        {
            using var client = new FlurlClient(clients.CreateClient(name));
            using var response = await client.Request(address)
                .WithSettings(settings => settings.Timeout = null)
                .WithAutoRedirect(false)
                .AllowAnyHttpStatus()
                .WithOAuthBearerToken(token)
                .WithHeader("Accept", call.Body is ExpectedBody.Picture ? "image/png, image/*;q=0.9" : "application/json")
                .BeforeCall(flurl => call.Mark(flurl.HttpRequestMessage))
                .SendAsync(method, ContentOf(body), HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(call, response.ResponseMessage);
        }
        catch (FlurlHttpException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            return Failed(call, failure);
        }
    }

    private JiraAnswer Judge(SiteCall call, HttpResponseMessage response)
    {
        var status = response.Headers.Contains(GateHandler.HeldBack) ? 0 : (int)response.StatusCode;
        if (response.Content is not AnswerBody body)
        {
            LogAnswer(call.Endpoint, call.Site, call.Person, status, response.Headers);
            return new JiraAnswer(status, [], 0, JiraVerdict.Of(call, (int)response.StatusCode, [], response.Headers.RetryAfter?.Delta));
        }

        var (length, bytes) = (body.Length, body.Take());
        var refusal = body.TooLarge
            ? Refusals.Of(RefusalCode.JiraNonsense, "Jira's answer is larger than we accept.")
            : ServerSigns.Of(call, status, response.Headers) ?? JiraVerdict.Of(call, status, bytes.AsSpan(0, length), response.Headers.RetryAfter?.Delta);
        if (refusal is not null)
        {
            LogAnswer(call.Endpoint, call.Site, call.Person, status, response.Headers);
        }

        return new JiraAnswer(status, bytes, length, refusal);
    }

    private JiraAnswer Failed(SiteCall call, FlurlHttpException failure)
    {
        var code = IsTimeout(failure) ? RefusalCode.JiraSlow : RefusalCode.JiraUnreachable;
        LogNoAnswer(call.Endpoint, call.Site, call.Person, code);
        return new JiraAnswer(0, [], 0, Refusals.Of(code));
    }

    private static bool IsTimeout(Exception? failure) =>
        failure is not null && (failure is TimeoutRejectedException or TimeoutException || IsTimeout(failure.InnerException));

    private static JiraAnswer Without(AccessToken token) => new(0, [], 0, token.Refusal ?? Refusals.Of(RefusalCode.JiraNotConnected));

    private static ReadOnlyMemoryContent? ContentOf(ReadOnlyMemory<byte>? body) =>
        body is { } json ? new ReadOnlyMemoryContent(json) { Headers = { ContentType = Json } } : null;

    private void LogAnswer(string endpoint, string site, string person, int status, HttpResponseHeaders headers)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            // Atlassian's name of the call, for their support; cut, since it comes from outside.
            var trace = headers.TryGetValues("ATL-TRACEID", out var values) ? values.FirstOrDefault() ?? "-" : "-";
            LogAnswer(endpoint, site, person, status, trace[..Math.Min(trace.Length, 64)]);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Jira answered {Endpoint} of site {Site} for {Person} with {Status} (trace {Trace})")]
    private partial void LogAnswer(string endpoint, string site, string person, int status, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jira gave no answer to {Endpoint} of site {Site} for {Person}: {Refusal}")]
    private partial void LogNoAnswer(string endpoint, string site, string person, RefusalCode refusal);
}
