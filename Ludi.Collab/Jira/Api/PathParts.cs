namespace Ludi.Collab.Jira.Api;

/// <summary>Keeps what comes from outside from steering a call to another of Jira's endpoints.</summary>
internal static class PathParts
{
    /// <summary>Whether each is an id, a key or a fixed word: up to 255 of A–Z a–z 0–9 - _ and dots that are not alone.</summary>
    public static bool AreSafe(IEnumerable<string> parts) => parts.All(IsSafe);

    private static bool IsSafe(string part) => part.Length is > 0 and <= 255 && part[0] is not '.'
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
