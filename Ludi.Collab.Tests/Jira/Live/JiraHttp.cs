using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using FluentValidation;
using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>The board's Jira endpoints over HTTP, in front of live boards; who calls stands in a header.</summary>
internal sealed class JiraHttp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private JiraHttp(WebApplication app) => (_app, _http) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];

    public static async Task<JiraHttp> Start(BoardHouse house)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var accounts = new FakeAccountStore();
        await accounts.Save(new ShareLink("link", "board", "hash", "ada", DateTimeOffset.MinValue, null, null), CancellationToken.None);
        builder.Services.AddSingleton(house.Grains).AddSingleton(house.Audience.Store!).AddSingleton<IAccountStore>(accounts).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<BoardAccess>().AddSingleton<IValidator<SealBody>, SealBodyValidator>().AddSingleton<IValidator<ImportBody>, ImportBodyValidator>();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.User = Caller(context.Request.Headers["Caller"].ToString());
            return next(context);
        });
        JiraEndpoints.Map(app);
        await app.StartAsync();
        return new JiraHttp(app);
    }

    public async Task<(int Status, string? Code, HttpResponseMessage Response)> Post(string path, string caller, byte[]? body = null, string? seal = null, object? json = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/boards/" + path);
        request.Headers.Add("Caller", caller);
        request.Content = (json, body) switch
        {
            ({ } plain, _) => JsonContent.Create(plain),
            (null, { } bytes) => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
            _ => null,
        };
        if (seal is not null)
        {
            request.Headers.Add("X-Seal", seal);
        }

        var response = await _http.SendAsync(request);
        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonNode.Parse(await response.Content.ReadAsStringAsync()) : null;
        return ((int)response.StatusCode, (string?)problem?["code"], response);
    }

    public async Task<int> Get(string path, string caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/boards/" + path);
        request.Headers.Add("Caller", caller);
        using var response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static ClaimsPrincipal Caller(string name) => name switch
    {
        "" => new ClaimsPrincipal(),
        "guest" => ClaimsVisitor.PrincipalOf(new Visitor.Guest("g-1", "guest", "board", "link")),
        _ => ClaimsVisitor.PrincipalOf(new Visitor.Member(name, name, name == "stranger" ? "other" : "org", Administrator: false)),
    };
}
