using System.Text;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Chance with a seed: the same draws in the same order every time.</summary>
internal sealed class Draw(int seed)
{
    private static readonly Dictionary<string, string[]> Slots = new()
    {
        ["port"] =
        [
            "Rotterdam", "Piraeus", "Valparaíso", "Busan", "Tromsø", "Durban", "Harwich", "Gdynia", "Split", "Palma", "Stavanger", "Trieste",
            "Cádiz", "Halifax", "Aarhus", "Reykjavík", "Bari", "Tallinn", "Zeebrugge", "Cork",
        ],
        ["carrier"] = ["Blue Fjord", "Meridian Lines", "Ostara Ferries", "Tern & Sons", "Polar Freight", "Adria Star", "Kestrel Shipping", "Halcyon Rail"],
        ["market"] = ["the Nordics", "Iberia", "the Baltics", "Italy", "the UK", "the Benelux", "Greece", "Chile"],
        ["device"] = ["iPhone SE", "Pixel 9", "older iPads", "the kiosk tablets", "small Android phones", "Safari 19", "Firefox"],
        ["vehicle"] = ["campervans", "motorbikes", "trailers", "electric cars", "refrigerated lorries", "bicycles"],
        ["group"] = ["school groups", "families with infants", "coach operators", "first-time travellers", "commuters", "freight forwarders", "travel agents"],
        ["language"] = ["German", "Polish", "Norwegian", "Italian", "Greek", "Dutch", "Spanish"],
        ["count"] = ["20", "50", "120", "300", "900"],
    };

    private readonly Random _random = new(seed);

    /// <summary>A number below the bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>One of a list, earlier ones more often.</summary>
    public T Early<T>(IReadOnlyList<T> list) => list[Math.Min(_random.Next(list.Count), _random.Next(list.Count))];

    /// <summary>Some of a list, each at most once, in the list's order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> list, int most)
    {
        var chosen = Enumerable.Range(0, _random.Next(most + 1)).Select(_ => _random.Next(list.Count)).ToHashSet();
        return [.. list.Where((_, index) => chosen.Contains(index))];
    }

    /// <summary>The text with each word in braces drawn.</summary>
    public string Fill(string template)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', at))
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Of(Slots[template[(open + 1)..close]]));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }
}
