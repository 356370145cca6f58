namespace Ludi.Collab.Boards.Catalogue;

/// <summary>
/// Tells those on a board what was just stored about it. Where the board cannot be reached, what is stored stands
/// all the same, and people see it when they come back.
/// </summary>
internal sealed partial class LiveBoards(IGrainFactory grains, ILogger<LiveBoards> logger)
{
    public Task Renamed(string board, string name) => Tell(board, grain => grain.Renamed(name));

    public Task Deleted(string board) => Tell(board, grain => grain.Deleted());

    private async Task Tell(string board, Func<IBoardGrain, Task> news)
    {
        try
        {
            await news(grains.GetGrain<IBoardGrain>(board));
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            LogNotTold(board, exception.GetType().Name);
        }
    }

    [LoggerMessage(220, LogLevel.Warning, "Board {Board} was not told that it was renamed or deleted ({Kind})")]
    private partial void LogNotTold(string board, string kind);
}
