using Ludi.Collab.Boards.Catalogue.Demo;
using Ludi.Collab.Boards.Catalogue.Guests;
using Ludi.Collab.Boards.Catalogue.Links;
using Ludi.Collab.Boards.Templates;

namespace Ludi.Collab.Boards.Catalogue;

/// <summary>The plain JSON side of boards, for their door: list, templates, share links, guests, the demo's board.</summary>
internal static class BoardCatalogue
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<LiveBoards>()
        .AddSingleton<BoardLinks>()
        .AddSingleton<GuestEntry>()
        .AddHostedService<DemoBoard>();

    public static WebApplication MapCatalogue(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("Boards");
        api.MapBoardList();
        api.MapBoard();
        api.MapTemplates();
        api.MapLinks();
        api.MapGuests();
        return app;
    }
}
