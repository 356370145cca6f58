using System.Net;
using Ludi.Collab.Rehearsal.Agile;
using Ludi.Collab.Rehearsal.Administration;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.Bulk;
using Ludi.Collab.Rehearsal.Faults;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ludi.Collab.Rehearsal;

/// <summary>The door to the rehearsal: a Jira Cloud of its own, with its own server, reached over HTTP only. SPEC: R1 and on.</summary>
internal static class RehearsalFeature
{
    /// <summary>Room for the thousand keys that the bulk family takes in its query.</summary>
    private const int LongestLine = 32 * 1024;

    private const string GatewayPrefix = "/ex/jira/{cloudId}";

    /// <summary>
    /// Builds the server; it listens once it is started or run. The data is made beside it, so that neither waits for the
    /// other. An embedded one does not listen to the process's signals.
    /// </summary>
    public static async Task<WebApplication> BuildRehearsal(RehearsalOptions options, bool embedded = false)
    {
        var seeding = Task.Run(() => SeedSites.Make(options));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(RehearsalFeature).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options.Url));
        if (embedded)
        {
            builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        }

        var app = builder.Build();
        var cloud = new JiraCloud(options, await seeding, () => options.PublicAddress?.TrimEnd('/') ?? BoundAddress(app) ?? options.Url);
        Map(app, cloud);
        return app;
    }

    /// <summary>The address it listens on; null until it is started.</summary>
    public static string? BoundAddress(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.FirstOrDefault();

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, string url)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = LongestLine;
        var address = new Uri(url);
        if (IPAddress.TryParse(address.Host, out var ip))
        {
            kestrel.Listen(ip, address.Port);
        }
        else
        {
            kestrel.ListenLocalhost(address.Port);
        }
    }

    private static void Map(WebApplication app, JiraCloud cloud)
    {
        app.UseRouting();
        app.UseWhen(http => AuditTrail.IsApi(http.Request.Path), api =>
        {
            api.Use(next => http => AuditTrail.Invoke(http, next, cloud));
            api.Use(next => http => FaultInjection.Invoke(http, next, cloud));
        });

        var root = app.MapGroup(Addresses.Base);
        root.MapGet("/authorize", http => ConsentEndpoints.Show(http, cloud).ExecuteAsync(http));
        root.MapPost("/authorize", async http => await (await ConsentEndpoints.Decide(http, cloud)).ExecuteAsync(http));
        root.MapPost("/oauth/token", async http => await (await TokenEndpoint.Handle(http, cloud)).ExecuteAsync(http));
        root.MapGet("/oauth/token/accessible-resources", http => AccountEndpoints.Sites(http, cloud).ExecuteAsync(http));
        root.MapGet("/me", http => AccountEndpoints.Me(http, cloud).ExecuteAsync(http));

        var gateway = new JiraGateway(cloud);
        MapGateway(root, gateway);
        AuditEndpoints.Map(root, cloud);
        FaultEndpoints.Map(root, cloud);
        AdministrationEndpoints.Map(root, cloud, gateway);
        PageEndpoints.Map(root, cloud);
        WebhooksFeature.Map(root, cloud, gateway);
        Replay.Run(cloud, gateway);
        WebhooksFeature.Begin(app, cloud);
        app.Lifetime.ApplicationStopped.Register(cloud.Journal.Dispose);
    }

    private static void MapGateway(RouteGroupBuilder root, JiraGateway gateway)
    {
        var platform = new JiraRoutes(root, gateway, GatewayPrefix + "/rest/api/3");
        IssueReading.Map(platform);
        IssueWriting.Map(platform);
        IssueCreating.Map(platform);
        CreateMetadata.Map(platform);
        TransitionRules.Map(platform);
        CommentEndpoints.Map(platform);
        PropertyEndpoints.Map(platform);
        BulkFields.Map(platform);
        BulkEdit.Map(platform);
        BulkTransition.Map(platform);
        BulkProgress.Map(platform);
        SearchEndpoints.Map(platform);
        JqlEndpoints.Map(platform);
        ProjectEndpoints.Map(platform);
        UserEndpoints.Map(platform);
        PickerEndpoints.Map(platform);
        PermissionEndpoints.Map(platform);
        FilterEndpoints.Map(platform);
        IssuePicker.Map(platform);
        SiteEndpoints.Map(platform);
        WebhookEndpoints.Map(platform);

        var agile = new JiraRoutes(root, gateway, GatewayPrefix + "/rest/agile/1.0");
        BoardEndpoints.Map(agile);
        SprintEndpoints.Map(agile);
        EstimationEndpoints.Map(agile);
        root.MapGet(GatewayPrefix + "/rest/api/3/universal_avatar/view/type/{kind}/avatar/{avatar}", gateway.HandlePicture);
        root.Map(GatewayPrefix + "/{**rest}", gateway.HandleUnknown);
    }
}
