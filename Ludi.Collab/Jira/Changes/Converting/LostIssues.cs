using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// Looks for issues whose creation was never confirmed, again and again with growing pauses, since Jira's search
/// lags behind: an issue counts as not made only if a search that succeeded a minute later does not find it.
/// </summary>
internal sealed class LostIssues(IJiraSites jira, string board, TimeProvider time)
{
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Tells what is found, site by site, and takes it from the missing; ends when none is missing or the minute is over.</summary>
    public async Task Find(string person, IReadOnlyList<string> sites, List<string> missing, Func<string, IReadOnlyDictionary<string, string>, Task> told)
    {
        var until = time.GetUtcNow() + Lag;
        for (var pause = TimeSpan.FromSeconds(1); missing.Count > 0; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, time);
            var late = time.GetUtcNow() >= until;
            var answered = true;
            foreach (var site in sites)
            {
                Dictionary<string, string> found = [];
                answered &= await StickyMark.Find(jira.As(person, site), board, missing, found, CancellationToken.None);
                if (found.Count > 0)
                {
                    missing.RemoveAll(found.ContainsKey);
                    await told(site, found);
                }
            }

            if (late && answered)
            {
                return;
            }
        }
    }
}
