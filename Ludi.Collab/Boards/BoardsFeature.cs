using Ludi.Collab.Boards.Access;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>The door of the boards: the hub, who may enter, and this node's seats.</summary>
internal static class BoardsFeature
{
    public static WebApplicationBuilder AddBoards(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardAccess>().AddSingleton<SeatRegister>().AddHostedService<SeatAnnouncer>();
        return builder;
    }

    public static WebApplication MapBoards(this WebApplication app)
    {
        app.MapHub<BoardHub>(IBoardHub.Address, hub =>
        {
            hub.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            hub.AllowStatefulReconnects = false;
        });
        return app;
    }
}
