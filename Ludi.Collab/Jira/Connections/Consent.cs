using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Accounts;

namespace Ludi.Collab.Jira.Connections;

/// <summary>A consent that a browser was sent out for: whose, where it comes back to, and the secret it must bring.</summary>
/// <param name="State">128 random bits; known to this browser and, during the trip, to the provider.</param>
/// <param name="Site">The Data Center site that is asked; null: Atlassian.</param>
/// <param name="Verifier">The secret half of the challenge (PKCE) that a Data Center site was given.</param>
internal sealed record Consent(
    string State, string Person, string ReturnTo, string Callback, DateTimeOffset ExpiresAt, string? Site = null, string? Verifier = null)
{
    /// <summary>How long somebody may take at the provider.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>What the provider is told instead of the verifier (RFC 7636, S256).</summary>
    public string Challenge() => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier!)));

    /// <summary>Whether what came back belongs to it: same state, same signed-in person, in time.</summary>
    public bool Fits(string? state, Visitor? visitor, DateTimeOffset now) =>
        state is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State))
        && visitor is Visitor.Member { Id: var id } && id == Person
        && now < ExpiresAt;
}
