using System.Collections.Immutable;

namespace Ludi.Collab.Boards.Templates;

/// <summary>All templates, in the order in which they are offered.</summary>
internal static class TemplateTable
{
    public static ImmutableArray<Template> All { get; } = [BlankTemplate.Template, SprintPlanningTemplate.Template, RetrospectiveTemplate.Template];

    /// <summary>The template with an id; none asked for is the blank one, an unknown one is null.</summary>
    public static Template? Find(string? id) => id is null ? BlankTemplate.Template : All.FirstOrDefault(t => t.Id == id);
}
