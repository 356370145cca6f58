namespace Ludi.Collab.Jira.Connections;

/// <summary>Says whether an address stays on our own pages, whatever a browser makes of it.</summary>
internal static class LocalPath
{
    private const int Longest = 1000;

    /// <summary>One slash in front, then printable ASCII without backslashes: no scheme, no host, no line break can be in it.</summary>
    public static bool IsLocal(string? path) =>
        path is { Length: > 0 and <= Longest }
        && path[0] is '/'
        && (path.Length == 1 || path[1] is not '/')
        && path.All(c => c is > ' ' and < '\x7f' and not '\\');
}
