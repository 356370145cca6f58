using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// Gives out what the board holds sealed, to whoever is on it. Jira is asked only for a picture that is not held,
/// and only with the token of the one who wants it (P53, P56–P58). SPEC: X50–X51, X58–X59.
/// </summary>
internal sealed class HeldThings(BoardContent board, Admission admission, IJiraSites jira)
{
    // Who wants a picture that is on its way waits for it.
    private readonly Dictionary<PictureRef, Task<HeldReply>> _reading = [];

    /// <summary>An issue's details; nothing where nobody has opened them.</summary>
    public async Task<HeldReply> Details(string person, IssueRef issue) => await admission.CheckPresence(person) is { } refusal
        ? new HeldReply(null, null, refusal)
        : new HeldReply(board.Content.Seal?.Id, board.Content.Details.Of(issue)?.Sealed);

    /// <summary>A picture; nothing where none is held and the person has no connection, or where Jira's is no picture.</summary>
    public async Task<HeldReply> Picture(string person, PictureRef picture)
    {
        if (await admission.CheckPresence(person) is { } refusal)
        {
            return new HeldReply(null, null, refusal);
        }

        if (board.Content.Seal is not { } seal)
        {
            return new HeldReply(null, null);
        }

        if (board.Content.Pictures.Of(picture) is { } held)
        {
            return new HeldReply(seal.Id, held);
        }

        if (await admission.Check(person, picture.Site) is not null)
        {
            return new HeldReply(seal.Id, null);
        }

        var mine = _reading.TryGetValue(picture, out var running) ? running : _reading[picture] = Read(person, picture, seal.Id);
        try
        {
            return await mine;
        }
        finally
        {
            _reading.Remove(picture);
        }
    }

    private async Task<HeldReply> Read(string person, PictureRef picture, string sealId)
    {
        using var answer = await jira.As(person, picture.Site).Picture(picture.Kind, picture.Avatar, CancellationToken.None);
        if (answer.Refusal is not null || !PictureKind.IsPicture(answer.Utf8.Span) || board.Content.Seal is not { } seal || seal.Id != sealId)
        {
            return new HeldReply(sealId, null);
        }

        var bytes = seal.SealUp(answer.Utf8.Span, $"{seal.Id}|{picture.Site}|picture|{picture.Kind}/{picture.Avatar}");
        board.Content.Pictures.Hold(picture, bytes);
        return new HeldReply(seal.Id, bytes);
    }
}
