using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>What a search for choices was asked for; nothing of it steers a call elsewhere.</summary>
internal static class Asked
{
    private const int MaxQuery = 255;

    /// <summary>What was typed, trimmed; null: it is too long, or no text.</summary>
    public static string? Query(SealedCall call) => call.Request.Member("query") switch
    {
        null => "",
        { } typed when typed.Text() is { Length: <= MaxQuery } text => text.Trim(),
        _ => null,
    };

    /// <summary>The issue's number, null where none is named.</summary>
    public static string? Issue(SealedCall call) => call.Request.Text("issue") is { } issue && IssueSlice.IsId(issue) ? issue : null;

    /// <summary>Whether a member is the word true.</summary>
    public static bool Says(SealedCall call, string member) => call.Request.Member(member) is { ValueKind: JsonValueKind.True };
}
