namespace Ludi.Collab.Protocol;

/// <summary>The sentences of the catalogue: one refusal for each <see cref="RefusalCode"/>.</summary>
public static class Refusals
{
    /// <summary>The refusal with its standard sentence.</summary>
    public static Refusal Of(RefusalCode code, int? afterSeconds = null) => new(code, SentenceOf(code), MayPass(code), afterSeconds);

    /// <summary>The refusal with a sentence that says more, such as which argument was wrong.</summary>
    public static Refusal Of(RefusalCode code, string sentence, int? afterSeconds = null) => new(code, sentence, MayPass(code), afterSeconds);

    private static bool MayPass(RefusalCode code) => code is RefusalCode.JiraSlow or RefusalCode.JiraWait
        or RefusalCode.JiraUnreachable or RefusalCode.JiraNonsense or RefusalCode.SealGone or RefusalCode.TooManyRequests
        or RefusalCode.Unavailable or RefusalCode.Unexpected or RefusalCode.AlreadyConverting or RefusalCode.BulkRunning or RefusalCode.OutcomeUnknown;

    private static string SentenceOf(RefusalCode code) => code switch
    {
        RefusalCode.NotSignedIn => "Please sign in first.",
        RefusalCode.NotFound => "This does not exist, or you do not have access to it.",
        RefusalCode.NotAllowed => "Your role on this board does not allow this.",
        RefusalCode.NotOnABoard => "Join a board first.",
        RefusalCode.Invalid => "Something in this request is not valid.",
        RefusalCode.TooLarge => "This is larger than we accept.",
        RefusalCode.BoardFull => "This board is full: it holds 5,000 items.",
        RefusalCode.EmailTaken => "There is already an account with this e-mail address.",
        RefusalCode.WrongPassword => "E-mail address or password is not right.",
        RefusalCode.LinkExpired => "This link does not work any more. Ask for a new one.",
        RefusalCode.CardsComeFromJira => "Cards come onto the board by importing them from Jira.",
        RefusalCode.GuestsWatchJira => "Guests can watch Jira issues, but not change them.",
        RefusalCode.JiraNotConnected => "Connect your Jira account first.",
        RefusalCode.JiraElsewhere => "This Jira account is connected by another organisation here, and one account works for one organisation. Disconnect it there first, or choose another account.",
        RefusalCode.JiraReconnect => "Your Jira connection has ended. Please reconnect.",
        RefusalCode.JiraRefused => "Jira did not accept this.",
        RefusalCode.JiraSlow => "Jira took too long to answer.",
        RefusalCode.JiraWait => "Jira asks us to wait.",
        RefusalCode.JiraUnreachable => "Jira cannot be reached right now.",
        RefusalCode.JiraNonsense => "Jira gave an answer that we could not understand.",
        RefusalCode.JiraConflict => "Somebody changed this in Jira since you saw it.",
        RefusalCode.IssueNotVisible => "This issue does not exist in Jira, or you may not see it.",
        RefusalCode.SealGone => "The Jira content of this board was dropped meanwhile. Please try again.",
        RefusalCode.AlreadyConverting => "This sticky is being turned into an issue already.",
        RefusalCode.OutcomeUnknown => "Jira did not say whether the issue was made. We are looking for it.",
        RefusalCode.PlanLacksJira => "Jira is part of the Pro, Team, Business and Enterprise plans.",
        RefusalCode.TooManyRequests => "This was too much at once.",
        RefusalCode.Unavailable => "The board cannot be reached right now. Your changes are kept and sent again.",
        RefusalCode.BulkRunning => "A bulk update is running on this board. One runs at a time.",
        RefusalCode.Unexpected => "Something went wrong on our side. Nothing was changed.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not in the catalogue."),
    };
}
