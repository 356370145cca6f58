using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>Learns what has to be known of a server before one speaks for it, with the person's own token; two calls in ten minutes. SPEC: A106.</summary>
internal sealed class ServerKnowledge(ServerLine line, ServerMemory memory)
{
    /// <summary>The fields and types as this person sees them, or why they cannot be read.</summary>
    public async Task<(ServerFields? Fields, JiraAnswer? Refused)> Fields(CancellationToken cancellation)
    {
        var name = $"fields|{line.Person}|{line.Site}";
        if (memory.Of<ServerFields>(name) is { } known)
        {
            return (known, null);
        }

        var fields = await line.Get(line.Call(Endpoints.Fields), ServerPath.Api("field"), cancellation);
        if (fields.Refusal is not null)
        {
            return (null, fields);
        }

        using (fields)
        {
            var types = await line.Get(line.Call(Endpoints.IssueTypes), ServerPath.Api("issuetype"), cancellation);
            if (types.Refusal is not null)
            {
                return (null, types);
            }

            using (types)
            {
                return Keep(name, fields, types);
            }
        }
    }

    private (ServerFields? Fields, JiraAnswer? Refused) Keep(string name, JiraAnswer fields, JiraAnswer types)
    {
        using var listed = Json.Parse(fields.Utf8);
        using var typed = Json.Parse(types.Utf8);
        if (listed is null || typed is null)
        {
            return (null, Answers.Nonsense(fields.Status));
        }

        var known = ServerFields.Of(listed.RootElement, typed.RootElement);
        memory.Keep(name, known);
        return (known, null);
    }
}
