using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The workflows: company-managed ones with steps and a screen on the last, and a team-managed one where all is open.</summary>
internal static class SeedWorkflows
{
    private static readonly Status Backlog = new("10000", "Backlog", StatusCategory.ToDo);
    private static readonly Status Selected = new("10001", "Selected for Sprint", StatusCategory.ToDo);
    private static readonly Status InProgress = new("3", "In Progress", StatusCategory.InProgress);
    private static readonly Status InReview = new("10002", "In Review", StatusCategory.InProgress);
    private static readonly Status Done = new("10003", "Done", StatusCategory.Done);
    private static readonly Status Open = new("1", "Open", StatusCategory.ToDo);
    private static readonly Status Fixed = new("10004", "Fixed, to be checked", StatusCategory.InProgress);
    private static readonly Status Received = new("10020", "Received", StatusCategory.ToDo);
    private static readonly Status Planned = new("10021", "Planned", StatusCategory.InProgress);
    private static readonly Status Declined = new("10022", "Declined", StatusCategory.Done);
    private static readonly Status Delivered = new("10023", "Delivered", StatusCategory.Done);
    private static readonly Status Closed = new("6", "Closed", StatusCategory.Done);

    /// <summary>Stories, tasks and epics of company-managed projects; Done asks for a resolution.</summary>
    public static readonly Workflow Software = new("Software workflow", Backlog, [Backlog, Selected, InProgress, InReview, Done],
    [
        new("11", "Back to backlog", null, Backlog),
        new("21", "Select for sprint", Backlog, Selected),
        new("31", "Start work", Selected, InProgress),
        new("32", "Start work", Backlog, InProgress),
        new("41", "Ask for review", InProgress, InReview),
        new("42", "Back to work", InReview, InProgress),
        new("51", "Done", InReview, Done, "resolution"),
        new("52", "Done", InProgress, Done, "resolution"),
        new("61", "Reopen", Done, InProgress),
    ]);

    /// <summary>Bugs of company-managed projects.</summary>
    public static readonly Workflow Bugs = new("Bug workflow", Open, [Open, InProgress, Fixed, Closed],
    [
        new("111", "Start work", Open, InProgress),
        new("121", "Fixed", InProgress, Fixed),
        new("131", "Close", Fixed, Closed, "resolution"),
        new("132", "Close", Open, Closed, "resolution"),
        new("141", "Reopen", Closed, Open),
        new("142", "Not fixed", Fixed, InProgress),
    ]);

    /// <summary>Requests: every move has a screen, with a person, an option, a moment and a resolution to give.</summary>
    public static readonly Workflow Requests = new("Request workflow", Received, [Received, Planned, Declined, Delivered],
    [
        new("311", "Plan", Received, Planned, SeedFields.Reviewer, SeedFields.Channel) { OptionalFields = [SeedFields.FieldTest, SeedFields.Region, "assignee"] },
        new("321", "Decline", Received, Declined, "resolution") { OptionalFields = [SeedFields.Checks, "labels"] },
        new("331", "Deliver", Planned, Delivered, "resolution", SeedFields.FieldTest, SeedFields.Checks) { OptionalFields = ["duedate"] },
        new("341", "Ask again", null, Received),
    ]);

    /// <summary>Sub-tasks of company-managed projects.</summary>
    public static readonly Workflow SubTasks = new("Sub-task workflow", Open, [Open, InProgress, Done],
    [
        new("211", "Open", null, Open),
        new("221", "In Progress", null, InProgress),
        new("231", "Done", null, Done),
    ])
    {
        ResolvesByItself = true,
    };

    /// <summary>A team-managed project's own statuses, each reachable from each.</summary>
    public static Workflow TeamManaged(int firstId)
    {
        Status[] statuses =
        [
            new($"{firstId}", "To Do", StatusCategory.ToDo),
            new($"{firstId + 1}", "In Progress", StatusCategory.InProgress),
            new($"{firstId + 2}", "Waiting", StatusCategory.InProgress),
            new($"{firstId + 3}", "Done", StatusCategory.Done),
        ];
        return new($"Team-managed workflow {firstId}", statuses[0], statuses, [.. statuses.Select((status, index) => new Transition($"{11 + (index * 10)}", status.Name, null, status))]) { ResolvesByItself = true };
    }
}
