using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>What helps with writing a JQL: choices of the filter bar, saved filters, Jira's judgement and its names (P18–P20). SPEC: X82.</summary>
internal static class JqlHelp
{
    private const int MaxTyped = 255;

    private static readonly Shape Types = Shape.Of("id", "name", "subtask").With("statuses", Shape.Of("id", "name", "statusCategory"));
    private static readonly Shape Filter = Shape.Of("id", "name", "jql", "favourite").With("owner", Shape.Of("accountId", "displayName"));
    private static readonly Shape Judged = Shape.Of().With("queries", Shape.Of("errors", "warnings"));
    private static readonly Shape Suggested = Shape.Of().With("results", Shape.Of("value", "displayName"));

    private static readonly Shape Known = Shape.Of("jqlReservedWords")
        .With("visibleFieldNames", Shape.Of("value", "displayName", "cfid", "auto", "orderable", "operators"))
        .With("visibleFunctionNames", Shape.Of("value", "displayName", "isList"));

    /// <summary>{project} → its issue types, each with its statuses.</summary>
    public static async Task<Refusal?> Statuses(SealedCall call)
    {
        if (call.Request.Text("project") is not { Length: > 0 } project)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.ProjectStatuses(project, CancellationToken.None);
        return call.Take(answer, Types);
    }

    /// <summary>The caller's saved filters, own and favourite.</summary>
    public static async Task<Refusal?> Filters(SealedCall call)
    {
        using var answer = await call.Remote.MyFilters(CancellationToken.None);
        return call.Take(answer, Filter);
    }

    /// <summary>{jql} → {queries:[{errors, warnings}]}, in the words of Jira's own parser.</summary>
    public static async Task<Refusal?> Parse(SealedCall call)
    {
        if (IssueSearches.JqlOf(call) is not { } jql)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.ParseJql(jql, CancellationToken.None);
        return call.Take(answer, Judged);
    }

    /// <summary>The names that JQL knows for the caller.</summary>
    public static async Task<Refusal?> Names(SealedCall call)
    {
        using var answer = await call.Remote.JqlNames(CancellationToken.None);
        return call.Take(answer, Known);
    }

    /// <summary>{field, typed} → values of the field that fit; their names come as HTML, as Jira gives them.</summary>
    public static async Task<Refusal?> Values(SealedCall call)
    {
        if (call.Request.Text("field") is not { Length: > 0 and <= MaxTyped } field || call.Request.Text("typed") is not { Length: <= MaxTyped } typed)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.JqlValues(field, typed, CancellationToken.None);
        return call.Take(answer, Suggested);
    }
}
