using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>A line to the demo's board.</summary>
internal static class BoardLine
{
    public const string Board = "demo-sprint-42";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Connects and joins; null while the server is not there.</summary>
    public static async Task<HubConnection?> TryOpen(Browser browser, string board = Board)
    {
        var line = browser.NewLine();
        try
        {
            await line.StartAsync().WaitAsync(Patience);
            var joined = await line.InvokeAsync<Joined>("Join", new JoinBoard(board, null)).WaitAsync(Patience);
            if (joined.Refusal is null)
            {
                return line;
            }
        }
        catch (Exception gone) when (IsCut(gone))
        {
            // The server is being started again: the next try finds it.
        }

        await line.DisposeAsync();
        return null;
    }

    /// <summary>Whether this is what a killed server looks like from a client.</summary>
    public static bool IsCut(Exception exception) =>
        exception is IOException or InvalidOperationException or OperationCanceledException or TimeoutException
            or HttpRequestException or System.Net.WebSockets.WebSocketException;
}
