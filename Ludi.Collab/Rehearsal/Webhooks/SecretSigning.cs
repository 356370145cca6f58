using System.Security.Cryptography;
using System.Text;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>The proof of an administrator's webhook with a secret: <c>X-Hub-Signature: sha256=…</c> over the raw bytes of the body.</summary>
internal sealed class SecretSigning(string secret) : IHookSigning
{
    /// <summary>The header's name.</summary>
    public const string Header = "X-Hub-Signature";

    /// <inheritdoc />
    public void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now) =>
        request.Headers.TryAddWithoutValidation(Header, Of(body));

    /// <summary>The header's value for a body: method, then the HMAC in lower-case hex.</summary>
    public string Of(byte[] body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
