using System.Buffers;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>
/// Sprints for a field: the active and future ones of the agile boards that hold the project. What Jira said is kept
/// for a few minutes, for who asked alone, sealed under the board's seal, and goes with it. SPEC: X31.
/// </summary>
internal sealed class SprintChoices(BoardContent board, TimeProvider time)
{
    private const int MaxKept = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, (DateTimeOffset Until, byte[] Sealed)> _kept = [];
    private string? _seal;

    /// <summary>{project} → sprints, each once.</summary>
    public async Task<Refusal?> Sprints(SealedCall call)
    {
        if (CreateMetadata.ProjectOf(call) is not { } project)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        Forget();
        var key = $"{call.Person}|{call.Site}|{project}";
        if (Kept(call, key))
        {
            return null;
        }

        var refusal = await OpenSprints.Read(call, project);
        Forget();
        if (refusal is null && board.Content.Seal is { } seal && _kept.Count < MaxKept)
        {
            _kept[key] = (time.GetUtcNow() + Fresh, seal.SealUp(call.Answer.Span, Associated(seal.Id, key)));
        }

        return refusal;
    }

    private bool Kept(SealedCall call, string key)
    {
        if (!_kept.TryGetValue(key, out var kept) || board.Content.Seal is not { } seal)
        {
            return false;
        }

        using var plain = seal.Open(kept.Sealed, Associated(seal.Id, key));
        if (plain is null)
        {
            return false;
        }

        call.Answer.Write(plain.Span);
        return true;
    }

    private void Forget()
    {
        if (board.Content.Seal?.Id != _seal)
        {
            _kept.Clear();
            _seal = board.Content.Seal?.Id;
        }

        foreach (var old in _kept.Where(k => k.Value.Until <= time.GetUtcNow()).Select(k => k.Key).ToList())
        {
            _kept.Remove(old);
        }
    }

    private static string Associated(string seal, string key) => $"{seal}|sprints|{key}";
}
