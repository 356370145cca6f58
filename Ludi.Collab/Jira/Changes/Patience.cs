using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Makes a change again that Jira turned away only to be asked later (429: nothing was done), for up to 20 s in all;
/// a longer wait is told with its seconds. Each try compares anew, so waiting overwrites nobody. SPEC: X90.
/// </summary>
internal sealed class Patience(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The refusal of the last try, null: the change was made.</summary>
    public async Task<Refusal?> Do(Func<Task<Refusal?>> change)
    {
        var waited = TimeSpan.Zero;
        var refusal = await change();
        while (refusal is { Code: RefusalCode.JiraWait, AfterSeconds: { } seconds } && waited + TimeSpan.FromSeconds(seconds) <= Longest)
        {
            var wait = TimeSpan.FromSeconds(seconds);
            await Task.Delay(wait, time);
            waited += wait;
            refusal = await change();
        }

        return refusal;
    }
}
