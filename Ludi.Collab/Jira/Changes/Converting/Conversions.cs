using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// Turns stickies into issues, exactly one for each (P46–P47): marked in the store before Jira is called, created
/// once, never blindly again. Where Jira's answer is lost, the issue is looked for by the mark it carries. The
/// work goes on when its caller is gone; what another server left behind is taken up. SPEC: X18–X27, X70–X74.
/// </summary>
internal sealed partial class Conversions(string board, BoardContent content, IJiraSites jira, IBoardItems items, TimeProvider time, ILogger<Conversions> logger)
{
    private const int MostAsked = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<ConversionRun> _running = [];
    private readonly ConversionEnding _ending = new(content, items, time, logger);
    private readonly ConversionLedger _ledger = new(content.Content);

    // Stickies that were let go because a minute of searches found nothing, with who tried: looked for once more before they are created.
    private readonly Dictionary<string, string> _doubtful = [];

    private IssueCreation Creation => field ??= new IssueCreation(jira, _ending, logger);

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

    /// <summary>{items} → {results, running}: what became of the caller's own conversions, where it is known here, and which go on.</summary>
    public Task<Refusal?> Tell(SealedCall call)
    {
        var asked = call.Request.Elements("items").Select(i => i.Text()).OfType<string>().ToList();
        if (asked.Count is 0 or > MostAsked)
        {
            return Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid, $"Ask for 1 to {MostAsked} stickies."));
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        asked.ForEach(item => _ledger.Write(call.Person, item, writer));
        writer.WriteEndArray();
        writer.WriteStartArray("running"u8);
        asked.Where(i => _running.Exists(r => r.Items.Contains(i))).ToList().ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return Task.FromResult<Refusal?>(null);
    }

    /// <summary>Finds out about conversions that were begun and that nobody here is working on, once who began them is here and connected.</summary>
    public void TakeUp(IReadOnlyList<PendingConversion> pending)
    {
        _ledger.Forget();
        foreach (var theirs in pending.Where(p => !_running.Exists(r => r.Items.Contains(p.Item))).GroupBy(p => p.Person).ToList())
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
        _running.Add(run);
        return run;
    }

    private async Task Work(ConversionRun run, ConversionRequest request, string site)
    {
        using (request)
        {
            await Guard(run, async () =>
            {
                // What another run here is working on is not even asked for.
                var free = run.Items.Where(i => !_running.Exists(r => r != run && r.Items.Contains(i))).ToList();
                var won = free.Count == 0 ? [] : await items.Begin(run.Person, free);
                foreach (var lost in run.Items.Except(won))
                {
                    run.Lose(lost);
                }

                if (won.Count == 0)
                {
                    run.Refusal = Refusals.Of(RefusalCode.AlreadyConverting);
                    return;
                }

                var unmade = await Unmade(run, site, won);
                if (unmade.Count > 0 && !await Creation.Create(run, request, site, unmade))
                {
                    await Seek(run, [site], [.. unmade]);
                }
            });
        }
    }

    // Those that have to be created: not what an earlier try has made after all, nor what Jira says nothing about.
    private async Task<IReadOnlyList<string>> Unmade(ConversionRun run, string site, IReadOnlyList<string> won)
    {
        var doubtful = won.Where(_doubtful.ContainsKey).ToList();
        if (doubtful.Count == 0)
        {
            return won;
        }

        Dictionary<string, string> found = [];
        var byAnybody = doubtful.Exists(i => _doubtful[i] != run.Person);
        var answered = await StickyMark.Find(jira.As(run.Person, site), board, doubtful, found, CancellationToken.None, byAnybody);
        await Found(run, site, found);
        if (answered)
        {
            doubtful.ForEach(i => _doubtful.Remove(i));
            return [.. won.Where(i => !found.ContainsKey(i))];
        }

        await LetGo(run, site, [.. doubtful.Where(i => !found.ContainsKey(i))]);
        return [.. won.Except(doubtful)];
    }

    private async Task Seek(ConversionRun run, IReadOnlyList<string> sites, List<string> missing)
    {
        var search = new LostIssues(jira, board, time);
        await search.Find(run.Person, sites, missing, (site, found) => Found(run, site, found));
        await LetGo(run, sites[0], missing);
    }

    private Task Found(ConversionRun run, string site, IReadOnlyDictionary<string, string> found)
    {
        foreach (var (item, issue) in found)
        {
            _doubtful.Remove(item);
            run.Made(item, issue);
        }

        return _ending.End(run.Person, site, [.. found.Select(f => (f.Key, (string?)f.Value))]);
    }

    private Task LetGo(ConversionRun run, string site, IReadOnlyList<string> unmade)
    {
        foreach (var item in unmade)
        {
            _doubtful[item] = run.Person;
            run.NotMade(item, Refusals.Of(RefusalCode.JiraUnreachable, "Jira did not answer, and no issue was found. It can be tried again."));
        }

        return _ending.End(run.Person, site, [.. unmade.Select(item => (item, (string?)null))]);
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

        _running.Remove(run);
        _ledger.Keep(run);
        if (run.Abandoned)
        {
            run.Dispose();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Taking up {Count} conversions that were begun and not ended")]
    private partial void LogTakenUp(int count);

    [LoggerMessage(4, LogLevel.Error, "A conversion failed; its marks stay and are taken up again")]
    private partial void LogFailed(Exception failure);
}
