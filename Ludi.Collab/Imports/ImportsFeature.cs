using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Imports;

/// <summary>The door of imports from tables: files and pasted text are read here, and nothing of them is kept.</summary>
internal static class ImportsFeature
{
    public static WebApplicationBuilder AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TrackerTable>().AddSingleton<ReadingSlots>();
        return builder;
    }

    public static WebApplication MapImports(this WebApplication app)
    {
        app.MapGroup("/api").MapReading();
        return app;
    }
}
