namespace Ludi.Collab.Boards.Live;

/// <summary>
/// Tells those who read Jira for a board who is there and which cards stand on it: one call at a time, the
/// latest view only, never awaited by the board.
/// </summary>
internal sealed class Herald(Func<BoardView> view, Func<BoardView, Task> look, Action<Exception> failed)
{
    private bool _running;
    private bool _again;

    /// <summary>Something changed, or it is time to say it again.</summary>
    public void Announce()
    {
        _again = true;
        if (!_running)
        {
            _running = true;
            Run().Ignore();
        }
    }

    private async Task Run()
    {
        try
        {
            while (_again)
            {
                _again = false;
                await look(view());
            }
        }
        catch (Exception exception)
        {
            // The next announcement, within 10 s, heals it.
            failed(exception);
        }
        finally
        {
            _running = false;
        }
    }
}
