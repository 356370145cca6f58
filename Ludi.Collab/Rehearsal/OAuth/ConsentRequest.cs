namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>What an app asks for at the consent page; checked before anything is shown, and again when the form comes back.</summary>
internal sealed record ConsentRequest(string? Audience, string? ClientId, string? Scope, string? RedirectUri, string? State, string? ResponseType, string? Prompt)
{
    /// <summary>The scopes asked for.</summary>
    public IReadOnlyList<string> Scopes => [.. (Scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>Reads the request from a query or a form.</summary>
    public static ConsentRequest Read(Func<string, string?> value) =>
        new(value("audience"), value("client_id"), value("scope"), value("redirect_uri"), value("state"), value("response_type"), value("prompt"));

    /// <summary>Why the request cannot be met, or null. It is told on a page of ours and never sent to the callback.</summary>
    public (string Error, string Words)? Judge(RehearsalOptions options) =>
        ClientId != options.ClientId ? ("unauthorized_client", "The app that sent you here is not known.")
        : !IsCallback(options) ? ("unauthorized_client", "Callback URL mismatch. The app’s callback address is not the registered one.")
        : Audience != "api.atlassian.com" ? ("invalid_request", "The audience must be api.atlassian.com.")
        : ResponseType != "code" ? ("unsupported_response_type", "The response type must be code.")
        : Prompt != "consent" ? ("invalid_request", "The prompt must be consent.")
        : Scopes.Count == 0 ? ("invalid_scope", "No scope was asked for.")
        : Scopes.FirstOrDefault(scope => !OAuth.Scopes.Words.ContainsKey(scope)) is { } unknown ? ("invalid_scope", $"The app may not ask for the scope {unknown}.")
        : null;

    /// <summary>The callback with an answer added.</summary>
    public string Answer(string name, string value)
    {
        var separator = RedirectUri!.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = State is null ? "" : $"state={Uri.EscapeDataString(State)}&";
        return $"{RedirectUri}{separator}{state}{name}={Uri.EscapeDataString(value)}";
    }

    /// <summary>The origin of the callback, to which the form may lead.</summary>
    public string CallbackOrigin => new Uri(RedirectUri!).GetLeftPart(UriPartial.Authority);

    private bool IsCallback(RehearsalOptions options) =>
        Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.Fragment.Length == 0
        && (options.CallbackAddresses.Count > 0 ? options.CallbackAddresses.Contains(RedirectUri) : uri.IsLoopback);
}
