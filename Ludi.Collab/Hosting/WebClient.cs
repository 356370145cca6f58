using Microsoft.Net.Http.Headers;

namespace Ludi.Collab.Hosting;

/// <summary>Serves the built web client: hashed assets for a year, its one page for every address that is a page.</summary>
internal static class WebClient
{
    public static void Map(WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.MapFallback("/api/{**rest}", NoSuchEndpoint);
        app.MapFallback("/hubs/{**rest}", NoSuchEndpoint);
        app.MapFallbackToFile("index.html", new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] = "no-cache",
        });
    }

    private static IResult NoSuchEndpoint() =>
        Errors.RefusalProblem.ToProblem(Protocol.Refusals.Of(Protocol.RefusalCode.NotFound, "There is nothing at this address."));
}
