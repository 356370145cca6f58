using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>What each purpose of this folder does.</summary>
internal static class ChoosingPurposes
{
    public static IReadOnlyDictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>> Of(BoardContent content, TimeProvider time) =>
        new Dictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>>
        {
            [JiraPurpose.Users] = PeopleChoices.Users,
            [JiraPurpose.Sprints] = new SprintChoices(content, time).Sprints,
            [JiraPurpose.Labels] = LabelChoices.Labels,
            [JiraPurpose.Parents] = ParentChoices.Parents,
            [JiraPurpose.Teams] = TeamChoices.Teams,
        };
}
