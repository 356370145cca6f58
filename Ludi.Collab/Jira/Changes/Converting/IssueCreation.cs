using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// The one call that creates the issues of a conversion, at most 50. It is made once: where its answer says
/// nothing for certain, what was made has to be found out. SPEC: X18–X21.
/// </summary>
internal sealed partial class IssueCreation(IJiraSites jira, ConversionEnding ending, ILogger logger)
{
    /// <summary>Creates and tells the board. False: it is unclear whether anything was made.</summary>
    public async Task<bool> Create(ConversionRun run, ConversionRequest request, string site, IReadOnlyList<string> won)
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

        run.Refuse(answer, won);
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

    [LoggerMessage(2, LogLevel.Warning, "Jira did not say whether {Count} issues were made; looking for them")]
    private partial void LogUnclear(int count);

    [LoggerMessage(3, LogLevel.Warning, "The call that creates issues failed")]
    private partial void LogCreateFailed(Exception failure);
}
