using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// Calls Jira until it says something final: waits as long as it asks, tries three times when it does not answer,
/// and ends the whole run for what concerns every issue. Every call is one that may be done twice.
/// </summary>
internal sealed class BulkPatience(BulkRun run, TimeProvider time)
{
    private const int Tries = 3;
    private const int MostUnanswered = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);
    private static readonly TimeSpan UnaskedWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    private int _unanswered;
    private DateTimeOffset _until;

    /// <summary>The final answer; null: the run was stopped before there was one, and this call was not made or not answered.</summary>
    public async Task<JiraAnswer?> Ask(Func<Task<JiraAnswer>> call, bool again = true)
    {
        for (var tries = 1; await Turn();)
        {
            var answer = await call();
            switch (answer.Refusal)
            {
                case { Code: RefusalCode.JiraWait } wait:
                    answer.Dispose();
                    HoldBack(wait);
                    break;
                case not null when again && tries < Tries && IsUnclear(answer) && await Sleep(FirstPause * tries++):
                    answer.Dispose();
                    break;
                default:
                    Judge(answer);
                    return answer;
            }
        }

        return null;
    }

    /// <summary>
    /// Asks about something that goes on in Jira, stopped here or not, until it answers
    /// or an hour has passed.
    /// </summary>
    public async Task<JiraAnswer> AskOn(Func<Task<JiraAnswer>> call)
    {
        var until = time.GetUtcNow() + LongestSilence;
        for (var pause = FirstPause; ; pause = pause < UnaskedWait ? pause * 2 : pause)
        {
            var answer = await call();
            var passes = answer.Refusal is { Code: RefusalCode.JiraWait } || IsUnclear(answer);
            if (!passes || time.GetUtcNow() > until)
            {
                Judge(answer);
                run.GoOn();
                return answer;
            }

            answer.Dispose();
            await Wait(answer.Refusal?.AfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : pause);
        }
    }

    /// <summary>Passes time, stopped or not.</summary>
    public Task Wait(TimeSpan length) => Task.Delay(length, time);

    /// <summary>Passes time unless the run is stopped; false: it is.</summary>
    public async Task<bool> Sleep(TimeSpan length)
    {
        await Task.Delay(length, time, run.Stopped).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
        return !run.Stopping;
    }

    // Whoever comes while Jira asked to wait waits as well.
    private async Task<bool> Turn()
    {
        if (time.GetUtcNow() - run.StartedAt > Longest)
        {
            run.Stop(Refusals.Of(RefusalCode.JiraSlow, "This took longer than two hours, so it was ended."));
        }

        while (!run.Stopping && _until - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            await Sleep(left);
        }

        run.GoOn();
        return !run.Stopping;
    }

    private void HoldBack(Refusal wait)
    {
        var until = time.GetUtcNow() + (wait.AfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : UnaskedWait);
        _until = until > _until ? until : _until;
        run.Wait(wait);
    }

    private void Judge(JiraAnswer answer)
    {
        _unanswered = answer.Refusal is not null && IsUnclear(answer) ? _unanswered + 1 : 0;
        if (ConcernsAll(answer) || _unanswered >= MostUnanswered)
        {
            run.Stop(answer.Refusal);
        }
    }

    /// <summary>Whether an answer is about the person's connection, so that no other issue would fare better.</summary>
    public static bool ConcernsAll(JiraAnswer answer) =>
        answer.Refusal?.Code is RefusalCode.JiraReconnect or RefusalCode.JiraNotConnected or RefusalCode.PlanLacksJira;

    /// <summary>Whether nobody can say from an answer if Jira did what was asked.</summary>
    public static bool IsUnclear(JiraAnswer answer) => answer.Status is 409
        || answer.Refusal?.Code is RefusalCode.JiraUnreachable or RefusalCode.JiraSlow or RefusalCode.JiraNonsense;
}
