using System.Globalization;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Sync.Polling;

/// <summary>
/// Asks a site what changed in the last minutes in the projects of live boards, once for all of them. Relative
/// minutes, since JQL's own moments are in the asking person's time zone. SPEC: Y10–Y13.
/// </summary>
internal sealed class SitePoll(IJiraSites jira, string site)
{
    private const int PageSize = 100;
    private const int MostPages = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    // Whoever was told that a project does not exist for them asks without naming any.
    private readonly HashSet<string> _unnamed = [];

    /// <summary>One round by one person.</summary>
    /// <param name="isNews">Whether an issue is live and was not told in this state; pages are turned while there is some.</param>
    /// <param name="whole">Turns all pages, for what an index brought late.</param>
    public async Task<PollRound> Ask(Asker asker, TimeSpan back, Predicate<ChangedIssue> isNews, bool whole, CancellationToken cancellation)
    {
        List<ChangedIssue> news = [];
        var (points, pages) = (0, 0);
        for (string? page = null; pages++ < MostPages;)
        {
            using var answer = await jira.As(asker.Person, site).Search(new IssueSearch(Jql(asker, back), page, PageSize, ["updated"], [], []), cancellation);
            if (answer.Refusal is { } refusal)
            {
                return answer.Status == 400 && _unnamed.Add(asker.Person)
                    ? await Ask(asker, back, isNews, whole, cancellation)
                    : new PollRound(news, points + 1, refusal);
            }

            if (PollAnswer.Read(answer.Utf8.Span) is not { } read)
            {
                return new PollRound(news, points + 1, Refusals.Of(RefusalCode.JiraNonsense));
            }

            points += 1 + read.Issues.Count;
            var found = read.Issues.Where(i => isNews(i)).ToList();
            news.AddRange(found);
            page = read.NextPage;
            if (page is null || (found.Count == 0 && !whole))
            {
                break;
            }
        }

        return new PollRound(news, points, null);
    }

    private string Jql(Asker asker, TimeSpan back)
    {
        var minutes = Math.Ceiling((back < Longest ? back : Longest).TotalMinutes).ToString(CultureInfo.InvariantCulture);
        var projects = _unnamed.Contains(asker.Person) ? "" : $"project in ({string.Join(", ", asker.Projects)}) AND ";
        return $"{projects}updated >= -{minutes}m ORDER BY updated DESC";
    }
}

/// <summary>What one person's asking brought.</summary>
/// <param name="Points">What it cost of the quota, about.</param>
internal sealed record PollRound(IReadOnlyList<ChangedIssue> News, int Points, Refusal? Refusal);
