using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>Properties to set at once; null leaves a property as it is, the empty string clears a text, a colour or a part of a plain card.</summary>
[MessagePackObject]
public sealed record ItemPatch(
    [property: Key("x")] float? X = null,
    [property: Key("y")] float? Y = null,
    [property: Key("width")] float? Width = null,
    [property: Key("height")] float? Height = null,
    [property: Key("z")] int? Z = null,
    [property: Key("colour")] string? Colour = null,
    [property: Key("text")] string? Text = null,
    [property: Key("border")] string? Border = null,
    [property: Key("labels")] string? Labels = null,
    [property: Key("estimate")] string? Estimate = null,
    [property: Key("link")] string? Link = null,
    [property: Key("origin")] string? Origin = null);
