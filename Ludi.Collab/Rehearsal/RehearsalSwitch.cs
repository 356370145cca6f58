using System.ComponentModel.DataAnnotations;
using Ludi.Collab.Hosting;

namespace Ludi.Collab.Rehearsal;

/// <summary>
/// Puts the rehearsal beside the product, or runs it alone. The product is told of it by configuration only,
/// as of any Jira: nothing else in the product knows that it is there.
/// </summary>
internal static class RehearsalSwitch
{
    /// <summary>The argument that runs the rehearsal in this process, and nothing else.</summary>
    public const string Alone = "--rehearsal-only";

    public static async Task RunAlone(string[] args)
    {
        var host = WebApplication.CreateBuilder([.. args.Where(a => a != Alone)]);
        var app = await RehearsalFeature.BuildRehearsal(OptionsOf(Read(host.Configuration), host.Environment.ContentRootPath));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The rehearsal Jira listens at {RehearsalFeature.BoundAddress(app)}/rehearsal"));
        await app.RunAsync();
    }

    public static WebApplicationBuilder AddRehearsal(this WebApplicationBuilder builder)
    {
        var settings = Read(builder.Configuration);
        if (!IsWanted(settings, builder))
        {
            return builder;
        }

        var address = settings.Address ?? AddEmbedded(builder, settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Jira:Cloud:ClientId"] = new RehearsalOptions().ClientId,
            ["Jira:Cloud:ClientSecret"] = new RehearsalOptions().ClientSecret,
            ["Jira:Cloud:AuthBase"] = address.TrimEnd('/') + "/rehearsal",
            ["Jira:Cloud:ApiBase"] = address.TrimEnd('/') + "/rehearsal",
            ["Jira:Cloud:Provider"] = "Rehearsal",
            // Beside what the operator lists: the rehearsal's Data Center speaks plain http on this machine.
            ["Jira:Server:AllowedHosts:rehearsal"] = new Uri(address).Authority,
            ["Rehearsal:Pages"] = address.TrimEnd('/') + "/rehearsal",
            ["Demo:Enabled"] = builder.Configuration["Demo:Enabled"] ?? "true",
        });
        return builder;
    }

    private static bool IsWanted(RehearsalSettings settings, WebApplicationBuilder builder) => settings.Enabled
        ?? (string.IsNullOrEmpty(builder.Configuration["Jira:Cloud:ClientId"]) && !builder.Environment.IsProduction());

    private static string AddEmbedded(WebApplicationBuilder builder, RehearsalSettings settings)
    {
        var url = new UriBuilder(settings.Url);
        url.Port = url.Port == 0 ? FreePort.Find() : url.Port;
        settings.Url = url.Uri.ToString();
        settings.PublicAddress ??= $"http://localhost:{url.Port}";
        var options = OptionsOf(settings, builder.Environment.ContentRootPath);
        builder.Services.AddHostedService(_ => new RehearsalBeside(options));
        return settings.PublicAddress;
    }

    private static RehearsalSettings Read(ConfigurationManager configuration)
    {
        var settings = configuration.GetSection(RehearsalSettings.Section).Get<RehearsalSettings>() ?? new RehearsalSettings();
        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
        return settings;
    }

    private static RehearsalOptions OptionsOf(RehearsalSettings settings, string contentRoot) => new()
    {
        Url = settings.Url,
        PublicAddress = settings.PublicAddress,
        Issues = settings.Issues,
        IndexLag = settings.IndexLag,
        BulkPace = settings.BulkPace,
        RateLimits = settings.RateLimits,
        CanaryPrefix = settings.CanaryPrefix,
        JournalFile = settings.JournalFile.Length == 0 ? null : Path.Combine(contentRoot, settings.JournalFile),
    };
}
