using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// The proof of an app's webhooks: a JWT of three minutes in the Authorization header, signed with the app's client secret
/// (HS256). It is not bound to the body, in the real one neither.
/// </summary>
internal sealed class AppSigning(string clientSecret) : IHookSigning
{
    private const int LifeSeconds = 180;
    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8);

    /// <inheritdoc />
    public void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now)
    {
        var issued = now.ToUnixTimeSeconds();
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { iat = issued, exp = issued + LifeSeconds }));
        var text = $"{Header}.{claims}";
        var seal = HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes(text));
        request.Headers.Authorization = new("Bearer", $"{text}.{Base64Url.EncodeToString(seal)}");
    }
}
