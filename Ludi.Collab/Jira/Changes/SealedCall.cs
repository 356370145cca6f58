using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// A sealed call that was opened and may be made: what is asked, Jira under the caller's own token, and where the
/// answer goes before it is sealed. Disposing wipes all of it.
/// </summary>
internal sealed class SealedCall(BoardCall call, IJiraSite remote, WipedBuffer plain, JsonDocument? request) : IDisposable
{
    public string Person => call.Person;

    public string Site => call.Site;

    /// <summary>The issue's number; empty where the purpose is about none.</summary>
    public string Issue => call.Issue ?? "";

    /// <summary>The seal under which the call came.</summary>
    public string Seal => call.Seal;

    public JiraPurpose Purpose => call.Purpose;

    /// <summary>What is asked for.</summary>
    public JsonElement Request => request?.RootElement ?? default;

    /// <summary>The site under the caller's own token.</summary>
    public IJiraSite Remote => remote;

    /// <summary>The answer's JSON.</summary>
    public WipedBuffer Answer { get; } = new();

    /// <summary>Jira's own words where it refused, or what is in conflict.</summary>
    public WipedBuffer Words { get; } = new(256);

    /// <summary>Ends the call with what Jira refused, and its words.</summary>
    public Refusal Refuse(JiraAnswer answer)
    {
        Words.Clear();
        using var writer = new Utf8JsonWriter(Words, JsonCopy.Options);
        JiraWords.Write(answer.Utf8, writer);
        return answer.Refusal ?? Refusals.Of(RefusalCode.JiraNonsense);
    }

    /// <summary>Takes an answer of Jira's over in a shape; a refusal where it cannot be.</summary>
    public Refusal? Take(JiraAnswer answer, Shape shape)
    {
        if (answer.Refusal is not null)
        {
            return Refuse(answer);
        }

        try
        {
            using var writer = new Utf8JsonWriter(Answer, JsonCopy.Options);
            Pruning.Copy(answer.Utf8.Span, shape, writer);
            return null;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }
    }

    public void Dispose()
    {
        request?.Dispose();
        plain.Dispose();
        Answer.Dispose();
        Words.Dispose();
    }
}
