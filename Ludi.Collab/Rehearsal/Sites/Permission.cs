namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A permission by Jira's own key, with the name mypermissions shows.</summary>
internal sealed record Permission(int Id, string Key, string Name, bool Global = false)
{
    /// <summary>See the project and its issues.</summary>
    public static readonly Permission Browse = new(10, "BROWSE_PROJECTS", "Browse Projects");

    /// <summary>Create issues.</summary>
    public static readonly Permission Create = new(11, "CREATE_ISSUES", "Create Issues");

    /// <summary>Change fields.</summary>
    public static readonly Permission Edit = new(12, "EDIT_ISSUES", "Edit Issues");

    /// <summary>Assign to others.</summary>
    public static readonly Permission Assign = new(13, "ASSIGN_ISSUES", "Assign Issues");

    /// <summary>Resolve, and set fix versions.</summary>
    public static readonly Permission Resolve = new(14, "RESOLVE_ISSUES", "Resolve Issues");

    /// <summary>Write comments.</summary>
    public static readonly Permission Comment = new(15, "ADD_COMMENTS", "Add Comments");

    /// <summary>Change anybody's comments.</summary>
    public static readonly Permission EditAllComments = new(34, "EDIT_ALL_COMMENTS", "Edit All Comments");

    /// <summary>Change one's own comments.</summary>
    public static readonly Permission EditOwnComments = new(35, "EDIT_OWN_COMMENTS", "Edit Own Comments");

    /// <summary>Delete issues.</summary>
    public static readonly Permission Delete = new(16, "DELETE_ISSUES", "Delete Issues");

    /// <summary>Be assigned.</summary>
    public static readonly Permission Assignable = new(17, "ASSIGNABLE_USER", "Assignable User");

    /// <summary>Set due dates, sprints and rank.</summary>
    public static readonly Permission Schedule = new(28, "SCHEDULE_ISSUES", "Schedule Issues");

    /// <summary>Change the reporter.</summary>
    public static readonly Permission ModifyReporter = new(30, "MODIFY_REPORTER", "Modify Reporter");

    /// <summary>Move issues through the workflow.</summary>
    public static readonly Permission Transition = new(46, "TRANSITION_ISSUES", "Transition Issues");

    /// <summary>Link issues.</summary>
    public static readonly Permission Link = new(21, "LINK_ISSUES", "Link Issues");

    /// <summary>Administer the project.</summary>
    public static readonly Permission AdministerProject = new(23, "ADMINISTER_PROJECTS", "Administer Projects");

    /// <summary>Administer the site.</summary>
    public static readonly Permission Administer = new(0, "ADMINISTER", "Administer Jira", Global: true);

    /// <summary>Change many issues at once.</summary>
    public static readonly Permission BulkChange = new(33, "BULK_CHANGE", "Bulk Change", Global: true);

    /// <summary>Search for people.</summary>
    public static readonly Permission UserPicker = new(27, "USER_PICKER", "Browse users and groups", Global: true);

    /// <summary>All that mypermissions knows.</summary>
    public static readonly IReadOnlyList<Permission> All =
    [
        Browse, Create, Edit, Assign, Resolve, Comment, Delete, Assignable, Schedule, ModifyReporter, Transition, Link,
        EditAllComments, EditOwnComments, AdministerProject, Administer, BulkChange, UserPicker,
    ];
}
