using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Payload;
using Ludi.Collab.Tests.Jira.Scripted;
using System.Security.Cryptography;

namespace Ludi.Collab.Tests.Jira.Changes;

/// <summary>Asks a scripted board as a client does: seals the request, opens the answer.</summary>
internal static class SealedAsking
{
    public static async Task<SealedAnswer> Ask(this ScriptedBoard board, string person, JiraPurpose purpose, string? json = null, string? issue = null)
    {
        var begun = await board.BeginAsking(person, purpose, json, issue);
        return board.Read(purpose, await begun.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    public static async Task<Task<JiraReply>> BeginAsking(this ScriptedBoard board, string person, JiraPurpose purpose, string? json = null, string? issue = null)
    {
        var seal = board.Content.Content.Open().Id;
        var body = json is null ? [] : ClientKey.Seal(board.Key(), json, $"{seal}|request|{Name(purpose)}");
        return await board.Begin(() => board.Calls.Ask(new BoardCall(person, ScriptedJira.SiteId, purpose, issue, seal, body)));
    }

    public static SealedAnswer Read(this ScriptedBoard board, JiraPurpose purpose, JiraReply reply) => new(
        reply.Refusal?.Code,
        reply.Answer is null ? null : Open(board, reply.Answer, $"{reply.Seal}|answer|{Name(purpose)}"),
        reply.Words is null ? null : Open(board, reply.Words, $"{reply.Seal}|answer|error"));

    public static byte[] Key(this ScriptedBoard board)
    {
        using var client = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var seal = board.Content.Content.Open();
        return ClientKey.Unwrap(client, seal.Id, seal.Wrap(ClientKey.PointOf(client))!);
    }

    /// <summary>The card of an issue as a client on the board sees it.</summary>
    public static JsonNode Card(this ScriptedBoard board, string issue)
    {
        var page = board.Content.Page(new IssuesQuery(null, 0, null));
        var entry = page.Issues.Single(i => i.Issue == issue);
        return Open(board, entry.Sealed!, $"{page.Seal}|{entry.Site}|{entry.Issue}");
    }

    /// <summary>An issue's details as a client on the board opens them.</summary>
    public static JsonNode Open(this ScriptedBoard board, byte[] bytes, Ludi.Collab.Boards.IssueRef issue) =>
        Open(board, bytes, $"{board.Content.Content.Seal!.Id}|{issue.Site}|{issue.Issue}|details");

    private static JsonNode Open(ScriptedBoard board, byte[] bytes, string associated) =>
        JsonNode.Parse(Encoding.UTF8.GetString(ClientKey.Open(board.Key(), bytes, associated)))!;

    private static string Name(JiraPurpose purpose) => purpose.ToString().ToLowerInvariant();
}

/// <summary>An answer, opened.</summary>
internal sealed record SealedAnswer(RefusalCode? Refusal, JsonNode? Json, JsonNode? Words);
