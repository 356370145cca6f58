using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Opens sealed calls, sees that they may be made, hands them over by purpose and seals the answers. A call under
/// another seal than the board's is told so, and nothing is done. SPEC: X4–X6.
/// </summary>
internal sealed class SealedCalls(
    BoardContent board, Admission admission, IJiraSites jira, IReadOnlyDictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>> purposes)
{
    /// <summary>Makes a call, or refuses it before Jira hears of it.</summary>
    public async Task<JiraReply> Ask(BoardCall call)
    {
        if (await admission.Check(call.Person, call.Site) is { } refusal)
        {
            return new JiraReply(null, null, refusal);
        }

        if (board.Content.Seal is not { } seal || seal.Id != call.Seal)
        {
            return new JiraReply(null, null, Refusals.Of(RefusalCode.SealGone));
        }

        using var opened = Open(seal, call);
        return opened is null ? new JiraReply(seal.Id, null, Refusals.Of(RefusalCode.Invalid)) : Reply(call, opened, await purposes[call.Purpose](opened));
    }

    private SealedCall? Open(Seal seal, BoardCall call)
    {
        var plain = call.Body.Length == 0 ? new WipedBuffer(16) : seal.Open(call.Body, $"{seal.Id}|request|{NameOf(call.Purpose)}");
        if (plain is null)
        {
            return null;
        }

        var document = plain.Length == 0 ? null : Json.Parse(plain.Memory);
        if (document is null && plain.Length > 0)
        {
            plain.Dispose();
            return null;
        }

        return new SealedCall(call, jira.As(call.Person, call.Site), plain, document);
    }

    // What was done in Jira stays done when the content was dropped meanwhile; only the answer cannot be read any more.
    private JiraReply Reply(BoardCall call, SealedCall opened, Refusal? refusal)
    {
        var seal = board.Content.Seal is { } current && current.Id == call.Seal ? current : null;
        if (refusal is not null)
        {
            var words = opened.Words.Length == 0 ? null : seal?.SealUp(opened.Words.Span, $"{call.Seal}|answer|error");
            return new JiraReply(call.Seal, null, refusal, words);
        }

        return seal is null
            ? new JiraReply(null, null, Refusals.Of(RefusalCode.SealGone))
            : new JiraReply(seal.Id, seal.SealUp(opened.Answer.Span, $"{seal.Id}|answer|{NameOf(call.Purpose)}"), null);
    }

    private static string NameOf(JiraPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
