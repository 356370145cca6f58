namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>The scopes the app may ask for; agile calls know no classic scope and need all of their granular ones.</summary>
internal static class Scopes
{
    /// <summary>Asks for refresh tokens.</summary>
    public const string Offline = "offline_access";

    /// <summary>The person's own profile.</summary>
    public const string ReadMe = "read:me";

    /// <summary>Reading Jira.</summary>
    public const string ReadWork = "read:jira-work";

    /// <summary>Writing Jira.</summary>
    public const string WriteWork = "write:jira-work";

    /// <summary>Reading people.</summary>
    public const string ReadUser = "read:jira-user";

    /// <summary>Listing boards.</summary>
    public const string ReadBoard = "read:board-scope:jira-software";

    /// <summary>Board configuration.</summary>
    public const string ReadBoardAdmin = "read:board-scope.admin:jira-software";

    /// <summary>Writing boards and backlogs.</summary>
    public const string WriteBoard = "write:board-scope:jira-software";

    /// <summary>Projects, for boards.</summary>
    public const string ReadProject = "read:project:jira";

    /// <summary>Reading sprints.</summary>
    public const string ReadSprint = "read:sprint:jira-software";

    /// <summary>Writing sprints.</summary>
    public const string WriteSprint = "write:sprint:jira-software";

    /// <summary>Reading estimates.</summary>
    public const string ReadAgileIssue = "read:issue:jira-software";

    /// <summary>Writing estimates and ranks.</summary>
    public const string WriteAgileIssue = "write:issue:jira-software";

    /// <summary>Issue details, for agile calls.</summary>
    public const string ReadIssueDetails = "read:issue-details:jira";

    /// <summary>Registering webhooks.</summary>
    public const string ManageWebhook = "manage:jira-webhook";

    /// <summary>Scopes in words, for the consent page; what is not here cannot be asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [ReadWork] = "View projects, issues, comments and the fields they are made of",
        [WriteWork] = "Create and edit issues, move them through their workflow, and comment, as you",
        [ReadUser] = "View people’s names and pictures",
        [ReadMe] = "View your Atlassian profile",
        [ManageWebhook] = "Be told when issues change",
        [Offline] = "Stay connected when you are not here",
        [ReadBoard] = "View boards",
        [ReadBoardAdmin] = "View how boards are set up",
        [WriteBoard] = "Move issues to the backlog",
        [ReadProject] = "View the projects of boards",
        [ReadSprint] = "View sprints",
        [WriteSprint] = "Put issues into sprints",
        [ReadAgileIssue] = "View estimates",
        [WriteAgileIssue] = "Set estimates and rank issues",
        [ReadIssueDetails] = "View the details of issues on boards",
        ["read:jql:jira"] = "Search issues on boards",
    };
}
