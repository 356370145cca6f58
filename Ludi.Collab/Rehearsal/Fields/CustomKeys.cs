namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The keys of custom field types, by which clients recognise a field whatever its id and name.</summary>
internal static class CustomKeys
{
    private const string Standard = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private const string Greenhopper = "com.pyxis.greenhopper.jira:";

    /// <summary>A line of text.</summary>
    public const string TextField = Standard + "textfield";

    /// <summary>A document.</summary>
    public const string TextArea = Standard + "textarea";

    /// <summary>A link.</summary>
    public const string Url = Standard + "url";

    /// <summary>A number, company-managed points among them.</summary>
    public const string Float = Standard + "float";

    /// <summary>Points of a team-managed project.</summary>
    public const string TeamPoints = Greenhopper + "jsw-story-points";

    /// <summary>A day.</summary>
    public const string DatePicker = Standard + "datepicker";

    /// <summary>A moment.</summary>
    public const string DateTime = Standard + "datetime";

    /// <summary>One option.</summary>
    public const string Select = Standard + "select";

    /// <summary>Some options.</summary>
    public const string MultiSelect = Standard + "multiselect";

    /// <summary>One option of buttons.</summary>
    public const string RadioButtons = Standard + "radiobuttons";

    /// <summary>Some options, as boxes to tick.</summary>
    public const string CheckBoxes = Standard + "multicheckboxes";

    /// <summary>An option and one of its own options.</summary>
    public const string CascadingSelect = Standard + "cascadingselect";

    /// <summary>Labels of a field of their own.</summary>
    public const string Labels = Standard + "labels";

    /// <summary>Some versions.</summary>
    public const string MultiVersion = Standard + "multiversion";

    /// <summary>A group of people.</summary>
    public const string GroupPicker = Standard + "grouppicker";

    /// <summary>An Atlassian team.</summary>
    public const string Team = Standard + "atlassian-team";

    /// <summary>Some people, in a team-managed project.</summary>
    public const string People = Standard + "people";

    /// <summary>A person.</summary>
    public const string UserPicker = Standard + "userpicker";

    /// <summary>Some people.</summary>
    public const string MultiUserPicker = Standard + "multiuserpicker";

    /// <summary>The sprints an issue has been in.</summary>
    public const string Sprint = Greenhopper + "gh-sprint";

    /// <summary>The epic of an issue, on Data Center.</summary>
    public const string EpicLink = Greenhopper + "gh-epic-link";

    /// <summary>The short name of an epic, on Data Center.</summary>
    public const string EpicName = Greenhopper + "gh-epic-label";

    /// <summary>How far an epic is, on Data Center.</summary>
    public const string EpicStatus = Greenhopper + "gh-epic-status";

    /// <summary>The colour of an epic, on Data Center.</summary>
    public const string EpicColour = Greenhopper + "gh-epic-color";

    /// <summary>The place in the backlog.</summary>
    public const string Rank = Greenhopper + "gh-lexo-rank";
}
