using System.Text.Json;
using Flurl;
using Flurl.Http;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Http;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>
/// Single calls to a Data Center site for consents, tokens and who somebody is. Each is sent once: renewing ends the
/// tokens before at once, and whoever waits for another answer can ask again. A failure to reach it is an answer.
/// </summary>
internal sealed class ServerCalls(IHttpClientFactory clients)
{
    private const int MostBytes = 64 * 1024;

    /// <param name="site">The id by which rates are kept.</param>
    /// <param name="token">A bearer token, null: none.</param>
    /// <param name="form">Sent as a form, null: nothing is sent.</param>
    public async Task<ServerAnswer> Send(
        string person, string site, string name, Url address, string? token, IEnumerable<KeyValuePair<string, string>>? form, CancellationToken cancellation)
    {
        var call = new SiteCall(person, site, name, Write: true, MostBytes: MostBytes);
        try
        {
            using var client = new FlurlClient(clients.CreateClient(ServerClient.Name));
            using var content = form is null ? null : new FormUrlEncodedContent(form);
            var request = client.Request(address)
                .WithSettings(settings => settings.Timeout = null).WithAutoRedirect(false).AllowAnyHttpStatus()
                .BeforeCall(flurl => call.Mark(flurl.HttpRequestMessage));
            using var response = await (token is null ? request : request.WithOAuthBearerToken(token))
                .SendAsync(form is null ? HttpMethod.Get : HttpMethod.Post, content, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return AnswerOf(response.ResponseMessage);
        }
        catch (FlurlHttpException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            return new ServerAnswer(0, [], null, null, failure);
        }
    }

    private static ServerAnswer AnswerOf(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content is AnswerBody { TooLarge: false } body ? body.Bytes.ToArray() : [],
        response.Headers.TryGetValues("X-AUSERNAME", out var users) ? users.FirstOrDefault() : null,
        response.Headers.RetryAfter?.Delta,
        null);
}

/// <summary>What a site said; its body may hold tokens and is wiped with it.</summary>
/// <param name="Status">0: nothing came.</param>
/// <param name="User">Whom the site took the caller for, "anonymous" where it ignored the token.</param>
/// <param name="Failure">Why nothing came.</param>
internal sealed record ServerAnswer(int Status, byte[] Body, string? User, TimeSpan? RetryAfter, Exception? Failure) : IDisposable
{
    /// <summary>The body as JSON of a shape; null: it is none.</summary>
    public T? Json<T>()
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => Array.Clear(Body);
}
