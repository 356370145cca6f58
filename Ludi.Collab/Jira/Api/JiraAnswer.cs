using System.Security.Cryptography;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api;

/// <summary>
/// What Jira answered: its JSON, or a refusal of ours with Jira's own error body where it gave one.
/// Disposing wipes the buffer, so that no issue text stays behind in memory.
/// </summary>
internal sealed class JiraAnswer(int status, byte[] buffer, int length, Refusal? refusal) : IDisposable
{
    /// <summary>The HTTP status, 0 when there was no answer.</summary>
    public int Status => status;

    /// <summary>Why it failed; null: Jira did what was asked.</summary>
    public Refusal? Refusal => refusal;

    /// <summary>The body, Jira's JSON or error JSON; empty when there is none. Valid until disposed.</summary>
    public ReadOnlyMemory<byte> Utf8 => buffer.AsMemory(0, length);

    public void Dispose() => CryptographicOperations.ZeroMemory(buffer);
}
