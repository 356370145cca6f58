using System.Text.Json.Serialization;
using FluentValidation;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Hosting.Security;
using Ludi.Collab.Hosting.Wire;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Scalar.AspNetCore;

namespace Ludi.Collab.Hosting;

/// <summary>The door of what every feature stands on: hub and grain engine, errors, defences, the web client's files.</summary>
internal static class HostingFeature
{
    // A batch of 500 operations with full texts stays below this; what is larger is abuse and closes the line.
    private const long MaxMessageBytes = 1024 * 1024;

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxMessageBytes;
        });
        builder.Host.UseOrleans(Silo.Configure);
        builder.Services.TryAddTime().AddSingleton<IdSource>();
        builder.Services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section);
        builder.Services.AddValidatorsFromAssemblyContaining<HubRefusals>(ServiceLifetime.Singleton, includeInternalTypes: true);
        builder.Services.AddExceptionHandler<UnforeseenErrors>().AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        // In production too, what cannot be bound must reach UnforeseenErrors, which answers with a refusal.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddOpenApi();
        AddHub(builder.Services);
        return builder;
    }

    /// <summary>What stands before every endpoint; called first.</summary>
    public static WebApplication UseHosting(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(BareStatus.Explain);
        app.Use(next => context => SecurityHeaders.Add(context, next));
        app.UseMiddleware<OriginGuard>();
        app.UseWebSockets();
        return app;
    }

    /// <summary>The pages of the API and of the web client; called last.</summary>
    public static WebApplication MapHosting(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/openapi");
        WebClient.Map(app);
        return app;
    }

    private static void AddHub(IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.SupportedProtocols = ["messagepack"];
            hub.MaximumReceiveMessageSize = MaxMessageBytes;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
            hub.AddFilter<HubRefusals>();
        });
        services.AddSingleton<HubRefusals>();
        services.AddSingleton<IHubProtocol>(_ => new RefusingHubProtocol(new MessagePackHubProtocol()));
    }

    private static IServiceCollection TryAddTime(this IServiceCollection services) => services.AddSingleton(TimeProvider.System);

}
