using System.Text.Json;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// What became of the latest 500 conversions of a board, for whoever lost the answer: their line was cut, or Jira
/// took its time. Jira's words are in it, so each is sealed, is told to nobody but who converted, and cannot be
/// opened any more once the seal is broken.
/// </summary>
internal sealed class ConversionLedger(SealedContent content)
{
    private const int Most = 500;

    private readonly OrderedDictionary<(string Person, string Item), byte[]> _kept = [];
    private string? _seal;

    /// <summary>Keeps the results of a conversion that has ended; without a seal there is nothing to keep them under.</summary>
    public void Keep(ConversionRun run)
    {
        Forget();
        if (content.Seal is not { } seal)
        {
            return;
        }

        _seal = seal.Id;
        foreach (var (item, result) in run.Results.Where(r => !run.Lost.Contains(r.Key)))
        {
            _kept.Remove((run.Person, item));
            _kept.Add((run.Person, item), seal.SealUp(result.Span, Purpose(seal, item)));
        }

        while (_kept.Count > Most)
        {
            _kept.RemoveAt(0);
        }
    }

    /// <summary>Writes the result of one sticky, if it is known.</summary>
    public void Write(string person, string item, Utf8JsonWriter writer)
    {
        Forget();
        using var plain = content.Seal is { } seal && _kept.TryGetValue((person, item), out var kept) ? seal.Open(kept, Purpose(seal, item)) : null;
        if (plain is not null)
        {
            writer.WriteRawValue(plain.Span, skipInputValidation: true);
        }
    }

    /// <summary>Forgets what was kept under a seal that is broken.</summary>
    public void Forget()
    {
        if (content.Seal?.Id != _seal)
        {
            _kept.Clear();
            _seal = null;
        }
    }

    private static string Purpose(Seal seal, string item) => $"{seal.Id}|converted|{item}";
}
