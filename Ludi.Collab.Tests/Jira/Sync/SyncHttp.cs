using System.Net.Http.Json;
using System.Security.Claims;
using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Jira.Scripted;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Jira.Sync;

/// <summary>The endpoints of keeping in step over HTTP, in front of live boards; who calls stands in a header.</summary>
internal sealed class SyncHttp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SyncHttp(WebApplication app) => (_app, Http) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public HttpClient Http { get; }

    public string Address => _app.Urls.First();

    public static async Task<SyncHttp> Start(BoardHouse house)
    {
        await house.Accounts.Save(new ShareLink("link", "board", "hash", "ada", DateTimeOffset.MinValue, null, null), CancellationToken.None);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(house.Grains).AddSingleton(house.Audience.Store!).AddSingleton<IAccountStore>(house.Accounts).AddSingleton(TimeProvider.System)
            .AddSingleton<ISyncStore>(house.Syncs).AddSingleton<IServerStore>(house.Servers).AddSingleton(house.Keys).AddSingleton<IJiraSites>(new ScriptedJira()).AddSingleton<BoardAccess>().AddSync();
        builder.Services.Configure<CloudOptions>(o => (o.ClientId, o.ClientSecret) = (house.Jira.Options.ClientId, house.Jira.Options.ClientSecret));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.User = Caller(context.Request.Headers["Caller"].ToString());
            return next(context);
        });
        app.MapSync();
        await app.StartAsync();
        return new SyncHttp(app);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string caller, object? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Caller", caller);
        request.Content = json is null ? null : JsonContent.Create(json);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static ClaimsPrincipal Caller(string name) => name switch
    {
        "" => new ClaimsPrincipal(),
        "guest" => ClaimsVisitor.PrincipalOf(new Visitor.Guest("g-1", "guest", "board", "link")),
        _ => ClaimsVisitor.PrincipalOf(new Visitor.Member(name, name, name == "stranger" ? "other" : "org", Administrator: name is "ada" or "stranger")),
    };
}
