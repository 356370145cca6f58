using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Somebody who calls endpoints with whatever they like, with or without the header of our own clients.</summary>
internal sealed class Caller(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server };

    public async Task<Caller> As(string path, object body)
    {
        var outcome = await Send(HttpMethod.Post, path, JsonContent.Create(body));
        Assert.Equal(200, outcome.Status);
        return this;
    }

    public async Task<Outcome> Send(HttpMethod method, string path, HttpContent? content = null, bool ours = true, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };

        // What is too large is refused before it is sent, so that the answer never crosses a body on its way.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1024 * 1024;
        if (ours)
        {
            request.Headers.Add("X-Ludi", "1");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await _http.SendAsync(request).WaitAsync(BoardLine.Patience);
        return await Outcome.Of(answer);
    }

    public Task<string> Get(string path) => _http.GetStringAsync(path);

    public void Dispose() => _http.Dispose();
}

/// <summary>What became of a call.</summary>
/// <param name="Code">Null: the answer is no problem with a code of the catalogue.</param>
internal sealed record Outcome(int Status, RefusalCode? Code, string Text)
{
    /// <summary>Refused as it should be: by us, with a reason, and not because something broke.</summary>
    public bool IsRefusal => Code is not null and not RefusalCode.Unexpected && Status is >= 400 and < 500;

    public static async Task<Outcome> Of(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var code = isProblem && JsonSerializer.Deserialize<JsonElement>(text).TryGetProperty("code", out var named)
            && Enum.TryParse<RefusalCode>(named.GetString(), out var known) ? known : (RefusalCode?)null;
        return new Outcome((int)answer.StatusCode, code, text[..Math.Min(text.Length, 200)]);
    }
}
