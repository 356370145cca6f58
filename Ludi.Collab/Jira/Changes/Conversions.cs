using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Turns stickies into issues, exactly one for each (P46–P47): marked in the store before Jira is called, created
/// once, never blindly again. Where Jira's answer is lost, the issue is looked for by the mark it carries. The
/// work goes on when its caller is gone; what another server left behind is taken up. SPEC: X18–X27.
/// </summary>
internal sealed partial class Conversions(string board, BoardContent content, IJiraSites jira, IBoardItems items, TimeProvider time, ILogger<Conversions> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<ConversionRun> running = [];
    private readonly ConversionEnding ending = new(content, items, time, logger);

    /// <summary>{project, type, fields?, stickies} → {results}; after 20 s "unknown", and the board shows when it ends.</summary>
    public async Task<Refusal?> Convert(SealedCall call)
    {
        var (request, refusal) = ConversionRequest.Of(call, board);
        if (request is null)
        {
            return refusal;
        }

        var run = Start(call.Person, request.Items);
        var work = Work(run, request, call.Site);
        await Task.WhenAny(work, Task.Delay(Patience, time));
        if (!work.IsCompleted)
        {
            run.Abandoned = true;
            return Refusals.Of(RefusalCode.OutcomeUnknown);
        }

        using (run)
        {
            return run.Tell(call);
        }
    }

    /// <summary>Finds out about conversions that were begun and that nobody here is working on, once who began them is here and connected.</summary>
    public void TakeUp(IReadOnlyList<PendingConversion> pending)
    {
        foreach (var theirs in pending.Where(p => !running.Exists(r => r.Items.Contains(p.Item))).GroupBy(p => p.Person).ToList())
        {
            var state = content.Attendance.StateOf(theirs.Key);
            if (state is { Phase: ConnectionPhase.Connected, Sites.Count: > 0 })
            {
                LogTakenUp(theirs.Count());
                var run = Start(theirs.Key, [.. theirs.Select(p => p.Item)]);
                run.Abandoned = true;
                _ = Guard(run, () => Seek(run, [.. state.Sites.Select(s => s.Id)], [.. run.Items]));
            }
        }
    }

    private ConversionRun Start(string person, IReadOnlyList<string> stickies)
    {
        var run = new ConversionRun(person, stickies);
        running.Add(run);
        return run;
    }

    private async Task Work(ConversionRun run, ConversionRequest request, string site)
    {
        using (request)
        {
            await Guard(run, async () =>
            {
                var won = await items.Begin(run.Person, run.Items);
                foreach (var lost in run.Items.Except(won))
                {
                    run.NotMade(lost, RefusalCode.AlreadyConverting);
                }

                if (won.Count == 0)
                {
                    run.Refusal = Refusals.Of(RefusalCode.AlreadyConverting);
                }
                else if (!await Create(run, request, site, won))
                {
                    await Seek(run, [site], [.. won]);
                }
            });
        }
    }

    // False: whether anything was made has to be found out.
    private async Task<bool> Create(ConversionRun run, ConversionRequest request, string site, IReadOnlyList<string> won)
    {
        using var body = request.BulkBody(won);
        using var answer = await TryCreate(jira.As(run.Person, site), body.Memory);
        using var document = answer is null || answer.Utf8.IsEmpty ? null : Json.Parse(answer.Utf8);
        if (answer is not null && BulkCreated.Of(document?.RootElement ?? default, won.Count) is { } outcomes)
        {
            Note(run, won, outcomes);
            await ending.End(run.Person, site, [.. won.Zip(outcomes, (item, outcome) => (item, outcome.Id))]);
            return true;
        }

        if (answer is null || !IsSurelyNotMade(answer))
        {
            LogUnclear(won.Count);
            return false;
        }

        run.Refuse(answer);
        await ending.End(run.Person, site, [.. won.Select(item => (item, (string?)null))]);
        return true;
    }

    private async Task<JiraAnswer?> TryCreate(IJiraSite site, ReadOnlyMemory<byte> body)
    {
        try
        {
            return await site.Create(body, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogCreateFailed(failure);
            return null;
        }
    }

    private static void Note(ConversionRun run, IReadOnlyList<string> won, IReadOnlyList<CreatedIssue> outcomes)
    {
        foreach (var (item, outcome) in won.Zip(outcomes))
        {
            if (outcome.Id is { } issue)
            {
                run.Made(item, issue, outcome.Key);
            }
            else
            {
                run.NotMade(item, outcome.Errors);
            }
        }
    }

    private static bool IsSurelyNotMade(JiraAnswer answer) => answer.Status is >= 400 and < 500 and not 408
        || answer.Refusal?.Code is RefusalCode.JiraNotConnected or RefusalCode.JiraReconnect or RefusalCode.JiraWait or RefusalCode.PlanLacksJira;

    private async Task Seek(ConversionRun run, IReadOnlyList<string> sites, List<string> missing)
    {
        var search = new LostIssues(jira, board, time);
        await search.Find(run.Person, sites, missing, async (site, found) =>
        {
            foreach (var (item, issue) in found)
            {
                run.Made(item, issue);
            }

            await ending.End(run.Person, site, [.. found.Select(f => (f.Key, (string?)f.Value))]);
        });
        missing.ForEach(item => run.NotMade(item, RefusalCode.JiraUnreachable));
        await ending.End(run.Person, sites[0], [.. missing.Select(item => (item, (string?)null))]);
    }

    private async Task Guard(ConversionRun run, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            // The marks stay in the store; they are taken up again at the next look at the board.
            LogFailed(failure);
            run.Refusal = Refusals.Of(RefusalCode.OutcomeUnknown);
        }

        running.Remove(run);
        if (run.Abandoned)
        {
            run.Dispose();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Taking up {Count} conversions that were begun and not ended")]
    private partial void LogTakenUp(int count);

    [LoggerMessage(2, LogLevel.Warning, "Jira did not say whether {Count} issues were made; looking for them")]
    private partial void LogUnclear(int count);

    [LoggerMessage(3, LogLevel.Warning, "The call that creates issues failed")]
    private partial void LogCreateFailed(Exception failure);

    [LoggerMessage(4, LogLevel.Error, "A conversion failed; its marks stay and are taken up again")]
    private partial void LogFailed(Exception failure);
}
