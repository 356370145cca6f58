namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>The "contains" of JQL: every word must occur as a whole word, a trailing * allows any ending, quotes hold words together.</summary>
internal static class JqlText
{
    /// <summary>Whether the text matches what is searched for.</summary>
    public static bool Matches(string text, string searched)
    {
        var words = Words(text);
        return Parts(searched).All(part => Contains(words, part));
    }

    private static bool Contains(List<string> words, IReadOnlyList<(string Word, bool Prefix)> phrase)
    {
        for (var start = 0; start + phrase.Count <= words.Count; start++)
        {
            if (phrase.Index().All(part => Fits(words[start + part.Index], part.Item)))
            {
                return true;
            }
        }

        return phrase.Count == 0;
    }

    private static bool Fits(string word, (string Word, bool Prefix) part) => part.Prefix
        ? word.StartsWith(part.Word, StringComparison.OrdinalIgnoreCase)
        : string.Equals(word, part.Word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IReadOnlyList<(string Word, bool Prefix)>> Parts(string searched)
    {
        foreach (var (index, piece) in searched.Split('"').Index())
        {
            var pieces = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (index % 2 == 1)
            {
                yield return [.. Words(piece).Select(word => (word, false))];
                continue;
            }

            foreach (var word in pieces)
            {
                var parts = Words(word);
                yield return [.. parts.Index().Select(part => (part.Item, part.Index == parts.Count - 1 && word.EndsWith('*')))];
            }
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
