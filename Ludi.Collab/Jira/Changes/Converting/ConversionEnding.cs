using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// Ends conversions on the board, trying until the board has stored it, and fills the new cards at once with
/// what their creator sees.
/// </summary>
internal sealed partial class ConversionEnding(BoardContent content, IBoardItems items, TimeProvider time, ILogger logger)
{
    private const int Tries = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Each sticky with the issue that it became, or null.</summary>
    public async Task End(string person, string site, IReadOnlyList<(string Item, string? Issue)> outcomes)
    {
        List<PlacedCard> made = [.. outcomes.Where(o => o.Issue is not null).Select(o => new PlacedCard(o.Item, new IssueRef(site, o.Issue!)))];
        List<IssueRef> issues = [.. made.Select(m => m.Issue)];
        content.Expect(issues);
        var stored = false;
        try
        {
            await Store([.. outcomes.Select(o => new ConvertedSticky(o.Item, o.Issue is null ? null : new IssueRef(site, o.Issue)))]);
            stored = true;
            await Fill(person, site, issues);
        }
        finally
        {
            content.Expected(issues, stored ? made : []);
        }
    }

    private async Task Store(IReadOnlyList<ConvertedSticky> results)
    {
        for (var tries = 1; results.Count > 0; tries++)
        {
            try
            {
                await items.End(results);
                return;
            }
            catch (Exception failure) when (tries < Tries)
            {
                LogNotStored(failure, tries);
                await Task.Delay(Pause, time);
            }
        }
    }

    // Where this does not work, the cards are read like any others that are new on the board.
    private async Task Fill(string person, string site, List<IssueRef> issues)
    {
        var alive = content.Alive;
        if (issues.Count == 0 || !content.Attendance.ConnectedTo(site).Contains(person))
        {
            return;
        }

        try
        {
            await content.Fetch.Bulk(content.Site(site), person, [.. issues.Select(i => i.Issue)], alive);
        }
        catch (OperationCanceledException) when (alive.IsCancellationRequested)
        {
            LogDropped(issues.Count);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The board could not store the end of conversions (try {Tries})")]
    private partial void LogNotStored(Exception failure, int tries);

    [LoggerMessage(2, LogLevel.Debug, "{Count} new issues were not read: the content was dropped")]
    private partial void LogDropped(int count);
}
