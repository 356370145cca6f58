using System.Net;
using Ludi.Collab.Jira.Api.DataCenter;
using Ludi.Collab.Jira.Api.Http;
using Ludi.Collab.Jira.Api.Rates;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Api;

/// <summary>The part of the Jira door that speaks to Jira's REST API.</summary>
internal static class JiraApi
{
    /// <summary>The name of the HTTP client; its chain from outside: time limits and attempts, gate, body.</summary>
    public const string Client = "jira";

    public static IServiceCollection AddJiraApi(this IServiceCollection services)
    {
        services.AddOptions<JiraLimits>().BindConfiguration(JiraLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new RateGate(provider.GetRequiredService<TimeProvider>(), new Random()));
        services.AddSingleton<WriteSpacing>();
        services.AddSingleton<ServerMemory>();
        services.AddSingleton<Shelf>();
        services.AddTransient<GateHandler>();
        services.AddTransient<BodyHandler>();
        services.AddSingleton<IJiraSites, JiraSites>();
        services.AddHttpClient(Client).AsAtlassianClient().WithCallChain();
        return services;
    }

    /// <summary>What every client to Atlassian is: silent in logs, without cookies, redirects or copies of bodies.</summary>
    public static IHttpClientBuilder AsAtlassianClient(this IHttpClientBuilder builder) => builder
        // The factory's own logging writes addresses, and with them what people searched for.
        .RemoveAllLoggers()
        .ConfigureHttpClient(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Ludi.Collab/1.0");
            client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            client.DefaultRequestHeaders.Add("X-Atlassian-Token", "no-check");
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Inflating would leave readable copies in buffers that are not ours to wipe.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

    /// <summary>The chain of every call to a site, from outside: time limits and attempts, gate, body.</summary>
    public static IHttpClientBuilder WithCallChain(this IHttpClientBuilder builder)
    {
        builder.AddResilienceHandler("call", (pipeline, context) => CallPipeline.Build(
            pipeline,
            context.ServiceProvider.GetRequiredService<IOptions<JiraLimits>>().Value,
            context.ServiceProvider.GetRequiredService<TimeProvider>(),
            new Random()));
        return builder.AddHttpMessageHandler<GateHandler>().AddHttpMessageHandler<BodyHandler>();
    }
}
