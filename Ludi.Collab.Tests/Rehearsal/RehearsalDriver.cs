using System.Net.Http.Json;
using System.Web;
using Ludi.Collab.Rehearsal;
using Ludi.Collab.Tests.Conformance;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>A running rehearsal and a browser in front of it; everything goes over HTTP.</summary>
internal sealed class RehearsalDriver : IAsyncDisposable
{
    public const string Callback = "http://127.0.0.1:5999/jira/callback";
    public const string FirstSite = "3f1c9a52-7d40-4b1e-9a77-5c2e8f0b6d11";
    public const string SecondSite = "a7c40e18-52b9-4c0d-8f36-91d2be57f402";

    public const string AllScopes = "read:jira-work write:jira-work read:jira-user read:me offline_access read:board-scope:jira-software "
        + "read:board-scope.admin:jira-software read:sprint:jira-software write:sprint:jira-software read:project:jira read:issue-details:jira "
        + "write:board-scope:jira-software read:issue:jira-software write:issue:jira-software";

    private readonly RehearsalServer _server;
    private readonly HttpClient _http;
    private bool _isFaulty;

    private RehearsalDriver(RehearsalServer server, RehearsalOptions options)
    {
        _server = server;
        _http = new(Witness.OfATest(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }, () => _isFaulty));
        Options = options;
    }

    public RehearsalOptions Options { get; }

    public string Base => _server.Base.ToString();

    public HttpClient Http => _http;

    public static async Task<RehearsalDriver> Start(RehearsalOptions? options = null)
    {
        var chosen = options ?? new RehearsalOptions { Issues = 300, RateLimits = false };
        return new(await RehearsalServer.Start(chosen), chosen);
    }

    public async Task<JiraDriver> As(string person, string scopes = AllScopes, string site = FirstSite)
    {
        var tokens = await Exchange(await Code(person, scopes));
        var refresh = tokens.Json["refresh_token"];
        return new(_http, $"{Base}/ex/jira/{site}", (string)tokens.Json["access_token"]!, (string?)refresh ?? "");
    }

    public async Task<string> Code(string person, string scopes = AllScopes) =>
        HttpUtility.ParseQueryString((await Consent(person, scopes)).Query)["code"]!;

    public async Task<Uri> Consent(string person, string scopes = AllScopes, string decision = "accept", string state = "s-1")
    {
        using var response = await Decide(person, scopes, decision, state, await Seal(scopes));
        return response.Headers.Location ?? throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> Decide(string person, string scopes, string decision, string state, string seal)
    {
        var form = new List<KeyValuePair<string, string>>(Ask(scopes, state)) { new("person", person), new("site", FirstSite), new("site", SecondSite), new("decision", decision), new("seal", seal) };
        return _http.PostAsync(Base + "/authorize", new FormUrlEncodedContent(form));
    }

    public async Task<string> Seal(string scopes = AllScopes) =>
        ConsentForm.SealIn(await _http.GetStringAsync(AuthorizeAddress(Ask(scopes, "s-1"))));

    public static Dictionary<string, string> Ask(string scopes = AllScopes, string state = "s-1") => new()
    {
        ["audience"] = "api.atlassian.com",
        ["client_id"] = "ludi-rehearsal",
        ["scope"] = scopes,
        ["redirect_uri"] = Callback,
        ["state"] = state,
        ["response_type"] = "code",
        ["prompt"] = "consent",
    };

    public string AuthorizeAddress(Dictionary<string, string> ask) =>
        $"{Base}/authorize?{string.Join('&', ask.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";

    public Task<Reply> Exchange(string code, string callback = Callback) => Token(new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = Options.ClientId,
        ["client_secret"] = Options.ClientSecret,
        ["code"] = code,
        ["redirect_uri"] = callback,
    });

    public Task<Reply> Refresh(string token) => Token(new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = Options.ClientId,
        ["client_secret"] = Options.ClientSecret,
        ["refresh_token"] = token,
    });

    public async Task<Reply> Token(Dictionary<string, string> request, bool asForm = false)
    {
        using HttpContent content = asForm ? new FormUrlEncodedContent(request) : JsonContent.Create(request);
        using var response = await _http.PostAsync(Base + "/oauth/token", content);
        return await Reply.Read(response);
    }

    public async Task<Reply> Get(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Base + path);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await _http.SendAsync(request);
        return await Reply.Read(response);
    }

    public async Task<Reply> Post(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(Base + path, body);
        return await Reply.Read(response);
    }

    public async Task Delete(string path)
    {
        using var response = await _http.DeleteAsync(Base + path);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Sets a fault; from then on answers may be wrong on purpose.</summary>
    public Task<Reply> Fault(object fault)
    {
        _isFaulty = true;
        return Post("/faults", fault);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
