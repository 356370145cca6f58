namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>Where hooks may lead: to https, or to this machine.</summary>
internal static class HookAddress
{
    /// <summary>The address; null where it is none that hooks may have.</summary>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) && uri.UserInfo.Length == 0
            ? uri
            : null;
}
