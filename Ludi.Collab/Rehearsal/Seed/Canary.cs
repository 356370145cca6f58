namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Plants a unique word in each text, so that a scan of memory, files or wires can say what it found; without a prefix texts stay as they are.</summary>
internal sealed class Canary(string? prefix)
{
    /// <summary>The text with its word.</summary>
    public string Plant(string text, string kind, long number) => prefix is null ? text : $"{text} {prefix}{kind}{number}";
}
