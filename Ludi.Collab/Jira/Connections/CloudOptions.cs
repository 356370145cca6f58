using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Our registration as an app at Atlassian, or at the rehearsal Jira.</summary>
internal sealed class CloudOptions
{
    public const string Section = "Jira:Cloud";

    /// <summary>The app's client id from the developer console.</summary>
    [Required, MinLength(1)]
    public string ClientId { get; set; } = "";

    /// <summary>The app's client secret; belongs into the environment or a secret store, not into a file of the repository.</summary>
    [Required, MinLength(1)]
    public string ClientSecret { get; set; } = "";

    /// <summary>Exactly as registered at Atlassian; null: /jira/callback at the address under which the browser came.</summary>
    [Url]
    public string? CallbackAddress { get; set; }

    /// <summary>Where people consent and tokens are given.</summary>
    [Required, Url]
    public string AuthBase { get; set; } = "https://auth.atlassian.com";

    /// <summary>The gateway to the sites.</summary>
    [Required, Url]
    public string ApiBase { get; set; } = "https://api.atlassian.com";

    /// <summary>What we ask for, separated by spaces; each must be enabled for the app. Fewer than about 50, or Atlassian refuses.</summary>
    [Required, MinLength(1)]
    public string Scopes { get; set; } = "read:jira-work write:jira-work read:jira-user manage:jira-webhook read:me offline_access "
        + "read:board-scope:jira-software read:board-scope.admin:jira-software read:sprint:jira-software write:sprint:jira-software write:board-scope:jira-software "
        + "read:project:jira read:issue-details:jira";

    /// <summary>How it is called on screen and in the encryption of tokens: "Atlassian" or "Rehearsal".</summary>
    [Required, RegularExpression("Atlassian|Rehearsal")]
    public string Provider { get; set; } = "Atlassian";
}
