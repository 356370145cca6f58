using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Configuring;

/// <summary>The fields that a site has, for choosing those that cards show (P33): asked with the chooser's own token. SPEC: X40.</summary>
internal static class FieldList
{
    private static readonly Shape Listed = Shape.Of("id", "name", "schema").With("scope", Shape.Of("project"));

    /// <summary>– → [{id, name, schema, scope?}].</summary>
    public static async Task<Refusal?> Fields(SealedCall call)
    {
        using var answer = await call.Remote.Fields(CancellationToken.None);
        return call.Take(answer, Listed);
    }
}
