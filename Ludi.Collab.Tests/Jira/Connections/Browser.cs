using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Connections;

/// <summary>One browser with its own cookies, in which somebody is signed in; it follows no redirect by itself.</summary>
internal sealed class Browser(string server, string person) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Who is signed in now.</summary>
    public string Person { get; set; } = person;

    public void Dispose() => _http.Dispose();

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(server), address)) { Content = content };
        if (Person.Length > 0)
        {
            request.Headers.Add("X-As", Person);
        }

        return await _http.SendAsync(request);
    }

    /// <summary>Begins a consent; the address at the provider.</summary>
    public async Task<Uri> Begin(string returnTo = "/boards/b1?import=1")
    {
        using var begun = await Send(HttpMethod.Post, "/api/jira/connection", JsonContent.Create(new { returnTo }));
        return new Uri((string)(await begun.Content.ReadFromJsonAsync<JsonNode>())!["address"]!);
    }

    /// <summary>Decides on the provider's page; the address it sends the browser back to.</summary>
    public Task<Uri> Decide(Uri consent, string account, string decision = "accept") => ConsentForm.Decide(_http, consent, account, decision);

    /// <summary>Comes back to us; where we send the browser.</summary>
    public async Task<string> Return(Uri callback)
    {
        using var returned = await Send(HttpMethod.Get, callback.PathAndQuery);
        return returned.StatusCode is HttpStatusCode.Redirect ? returned.Headers.Location!.ToString() : $"{(int)returned.StatusCode}";
    }

    /// <summary>The whole way to the provider and back.</summary>
    public async Task<string> Connect(string account, string decision = "accept") => await Return(await Decide(await Begin(), account, decision));

    /// <summary>How this person stands.</summary>
    public async Task<JsonNode> State()
    {
        using var state = await Send(HttpMethod.Get, "/api/jira/connection");
        return (await state.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
