using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Reads the token endpoint's answers, by their error value rather than their status.</summary>
internal static class TokenAnswers
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromHours(1);

    public static TokenAnswer Read(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter) => Parse(body) switch
    {
        { Access.Length: > 0 } tokens when status is 200 => Granted(tokens),
        { Error: "invalid_grant" or "unauthorized_client" } when status is >= 400 and < 500 => new TokenAnswer.Dead(),
        var other when status is >= 400 and < 500 and not 429 and not 408 => new TokenAnswer.OurFault(status, Known(other?.Error)),
        _ => new TokenAnswer.Later(retryAfter),
    };

    private static TokenAnswer.Granted Granted(Tokens tokens) => new(
        tokens.Access!,
        tokens.Refresh is { Length: > 0 } refresh ? refresh : null,
        tokens.Life is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : UsualLife);

    /// <summary>Only words of OAuth itself go into logs.</summary>
    private static string Known(string? error) => error is "access_denied" or "invalid_request" or "invalid_client" or "unsupported_grant_type" ? error : "?";

    private static Tokens? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Tokens>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Tokens(
        [property: JsonPropertyName("access_token")] string? Access,
        [property: JsonPropertyName("refresh_token")] string? Refresh,
        [property: JsonPropertyName("expires_in")] int? Life,
        [property: JsonPropertyName("error")] string? Error);
}
