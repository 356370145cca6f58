using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>What the sealed calls around an import do.</summary>
internal static class ImportPurposes
{
    public static IEnumerable<KeyValuePair<JiraPurpose, Func<SealedCall, Task<Refusal?>>>> Of(BoardContent content, SavedImports saved, TimeProvider time)
    {
        yield return new(JiraPurpose.Search, new IssueSearches(content, time).Search);
        yield return new(JiraPurpose.Jqlcount, IssueSearches.Count);
        yield return new(JiraPurpose.Projectstatuses, JqlHelp.Statuses);
        yield return new(JiraPurpose.Filters, JqlHelp.Filters);
        yield return new(JiraPurpose.Jqlparse, JqlHelp.Parse);
        yield return new(JiraPurpose.Jqlnames, JqlHelp.Names);
        yield return new(JiraPurpose.Jqlvalues, JqlHelp.Values);
        yield return new(JiraPurpose.Savedimports, saved.List);
        yield return new(JiraPurpose.Saveimport, saved.Save);
        yield return new(JiraPurpose.Forgetimport, saved.Forget);
    }
}
