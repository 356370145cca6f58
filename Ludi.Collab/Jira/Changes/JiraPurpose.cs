namespace Ludi.Collab.Jira.Changes;

/// <summary>What a sealed call asks of Jira; its lower-case name stands in the address and in the seal's associated data.</summary>
internal enum JiraPurpose
{
    Projects,
    Search,
    Jqlcount,
    Projectstatuses,
    Filters,
    Jqlparse,
    Jqlnames,
    Jqlvalues,
    Savedimports,
    Saveimport,
    Forgetimport,
    Editmeta,
    Transitions,
    Assignable,
    Edit,
    Transition,
    Createtypes,
    Createfields,
    Convert,
    Users,
    Sprints,
    Labels,
    Parents,
    Teams,
}
