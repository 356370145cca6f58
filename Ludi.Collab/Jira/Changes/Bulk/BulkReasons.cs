using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>Why an issue was not updated, where the reason is ours.</summary>
internal static class BulkReasons
{
    public static Refusal ThereAlready { get; } = Refusals.Of(RefusalCode.Invalid, "It has this status already.");

    public static Refusal NotMoved { get; } = Refusals.Of(RefusalCode.JiraRefused, "The fields were changed, the status was not.");

    public static Refusal JiraEnded { get; } = Refusals.Of(RefusalCode.OutcomeUnknown, "Jira ended its bulk change without a word about this issue.");

    public static Refusal NotInTask { get; } = Refusals.Of(RefusalCode.IssueNotVisible, "Jira left this issue out: it is gone, or you may not see or change it.");

    public static Refusal Restarted { get; } = Refusals.Of(RefusalCode.OutcomeUnknown, "The server was restarted in the middle. What was not begun was not changed.");

    public static Refusal Cancelled { get; } = Refusals.Of(RefusalCode.NotAllowed, "Cancelled before its turn came.");
}
