using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api;

/// <summary>Turns what came back into a refusal of ours, or null: Jira did what was asked. Rules A12–A18.</summary>
internal static class JiraVerdict
{
    public static Refusal? Of(SiteCall call, int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter) => status switch
    {
        >= 200 and < 300 => OfSuccess(call, body),
        401 when LacksScope(body) => Refusals.Of(
            RefusalCode.JiraRefused, "Your Jira connection does not cover this. Disconnect and connect again to allow it."),
        401 => Refusals.Of(RefusalCode.JiraReconnect),
        404 when IsGateway(body) => Refusals.Of(RefusalCode.JiraNotConnected, "Your Jira connection does not cover this site."),
        404 when ServerSite.IsServer(call.Site) && !JsonCheck.IsJson(body) => Refusals.Of(
            RefusalCode.JiraNonsense, "What answers at this address is not the Jira that it should be."),
        404 when call.Issue is not null => Refusals.Of(RefusalCode.IssueNotVisible),
        408 => Refusals.Of(RefusalCode.JiraSlow),
        429 => Wait(retryAfter),
        >= 500 => Refusals.Of(RefusalCode.JiraUnreachable, Seconds(retryAfter)),
        >= 400 => Refusals.Of(RefusalCode.JiraRefused),
        _ => Refusals.Of(RefusalCode.JiraNonsense),
    };

    /// <summary>Whether a 401 means that the grant is too narrow: a new token would not help.</summary>
    public static bool LacksScope(ReadOnlySpan<byte> body) => body.IndexOf("scope does not match"u8) >= 0;

    private static Refusal? OfSuccess(SiteCall call, ReadOnlySpan<byte> body) =>
        call.Body is ExpectedBody.Picture || JsonCheck.IsJson(body) || (body.IsEmpty && call.Body is ExpectedBody.JsonOrNone)
            ? null
            : Refusals.Of(RefusalCode.JiraNonsense);

    /// <summary>The gateway answers for a site that the grant does not cover, in a shape that Jira itself never uses.</summary>
    private static bool IsGateway(ReadOnlySpan<byte> body) => body.IndexOf("\"path\":\"/ex/jira/"u8) >= 0;

    private static Refusal Wait(TimeSpan? retryAfter) => Seconds(retryAfter) is { } seconds
        ? Refusals.Of(RefusalCode.JiraWait, $"Jira asks us to wait {seconds} s.", seconds)
        : Refusals.Of(RefusalCode.JiraWait);

    private static int? Seconds(TimeSpan? wait) => wait is { Ticks: > 0 } span ? (int)Math.Ceiling(span.TotalSeconds) : null;
}
