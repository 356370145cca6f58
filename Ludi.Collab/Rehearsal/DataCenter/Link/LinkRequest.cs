using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Rehearsal.DataCenter.Tokens;

namespace Ludi.Collab.Rehearsal.DataCenter.Link;

/// <summary>What an app asks for through the incoming link; checked before anything is shown, and again when the form comes back.</summary>
internal sealed record LinkRequest(string? ClientId, string? RedirectUri, string? ResponseType, string? Scope, string? State, string? Challenge, string? Method)
{
    /// <summary>The fields of a request, as the page's form repeats them.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
    [
        ("client_id", ClientId), ("redirect_uri", RedirectUri), ("response_type", ResponseType), ("scope", Scope),
        ("state", State), ("code_challenge", Challenge), ("code_challenge_method", Method),
    ];

    /// <summary>The scope asked for, null when it is none.</summary>
    public LinkScope? Wanted => Enum.GetNames<LinkScope>().Contains(Scope) ? Enum.Parse<LinkScope>(Scope!) : null;

    /// <summary>The origin of the callback, to which the form may lead.</summary>
    public string CallbackOrigin => new Uri(RedirectUri!).GetLeftPart(UriPartial.Authority);

    /// <summary>Reads the request from a query or a form.</summary>
    public static LinkRequest Read(Func<string, string?> value) => new(
        value("client_id"), value("redirect_uri"), value("response_type"), value("scope"), value("state"), value("code_challenge"), value("code_challenge_method"));

    /// <summary>Why the browser cannot be sent back at all: told on a page and never to the callback.</summary>
    public string? JudgeCallback(RehearsalOptions options) =>
        ClientId != options.LinkClientId ? "No incoming link has this client id."
        : Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.IsLoopback && uri.Fragment.Length == 0 ? null
        : "The redirect URI is not the link’s.";

    /// <summary>Why the request cannot be met, as an error for the callback, or null.</summary>
    public string? Judge() =>
        ResponseType != "code" ? "unsupported_response_type"
        : Wanted is null ? "invalid_scope"
        : Challenge is null != Method is null || Challenge is "" || Method is not (null or "S256" or "plain") ? "invalid_request"
        : null;

    /// <summary>Whether a verifier is the one that the request was made with; none must be given where none was promised.</summary>
    public bool Proves(string? verifier) => Method switch
    {
        null => verifier is null,
        _ when verifier is null => false,
        "plain" => verifier == Challenge,
        _ => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_') == Challenge,
    };

    /// <summary>The callback with an answer added.</summary>
    public string Answer(string name, string value)
    {
        var separator = RedirectUri!.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = State is null ? "" : $"&state={Uri.EscapeDataString(State)}";
        return $"{RedirectUri}{separator}{name}={Uri.EscapeDataString(value)}{state}";
    }
}
