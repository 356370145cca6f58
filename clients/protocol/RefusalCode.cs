namespace Ludi.Collab.Protocol;

/// <summary>The closed catalogue of refusals; sentences stand in <see cref="Refusals"/>.</summary>
public enum RefusalCode
{
    NotSignedIn,
    NotFound,
    NotAllowed,
    NotOnABoard,
    Invalid,
    TooLarge,
    BoardFull,
    EmailTaken,
    WrongPassword,
    LinkExpired,
    CardsComeFromJira,
    GuestsWatchJira,
    JiraNotConnected,
    JiraReconnect,
    JiraRefused,
    JiraSlow,
    JiraWait,
    JiraUnreachable,
    JiraNonsense,
    JiraConflict,
    IssueNotVisible,
    SealGone,
    AlreadyConverting,
    OutcomeUnknown,
    PlanLacksJira,
    TooManyRequests,
    Unavailable,
    Unexpected,
}
