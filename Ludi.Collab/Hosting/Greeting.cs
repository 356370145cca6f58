using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ludi.Collab.Hosting;

/// <summary>Says on the console where to go, once the server listens.</summary>
internal static class Greeting
{
    public static void SayWhenListening(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"Ludi.Collab listens at {string.Join(", ", addresses)}");
        if (app.Configuration["Rehearsal:Pages"] is { } pages)
        {
            Console.WriteLine($"Try the demo there. The rehearsal Jira behind it: {pages}");
        }
    });
}
