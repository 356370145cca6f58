using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Where and by whom a field is used; the issue is null while one is being created.</summary>
internal sealed record FieldUse(Site Site, Project Project, IssueType Type, Issue? Issue, Person Person);
