using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>What stands on a board.</summary>
public enum ItemKind
{
    Sticky,
    Card,
    Text,
    Frame,
    ImportButton,

    /// <summary>Not drawn: which fields the board's cards of one issue type show (P33).</summary>
    CardFields,

    /// <summary>A card that has nothing to do with Jira, such as a row of an imported table; the first line of its text is its title (P68).</summary>
    PlainCard,
}

/// <summary>
/// One thing on a board, as stored and as sent. Of a Jira issue it holds the site's id and the issue's
/// number, of a configuration the ids of an issue type and of fields, nothing else (P60). Board units are pixels at zoom 1; x grows right, y grows down.
/// </summary>
/// <param name="Z">Higher lies above.</param>
/// <param name="Colour">A name of the palette (yellow, pink, blue, green, orange, violet, grey) or #rrggbb.</param>
/// <param name="Text">Of card fields: the fields' ids in the order in which cards show them, with commas between.</param>
/// <param name="Site">A card's Jira site (cloud id); of card fields the site of the issue type; of a bound frame its site.</param>
/// <param name="Issue">A card's numeric issue id, in digits; of card fields the issue type's id; of a bound frame sprint:37:10004, status:3:10004 or backlog:10004 (the last number is the project's).</param>
/// <param name="Border">A card's border colour (P34), null: none.</param>
/// <param name="Converting">The person whose call to Jira is turning this sticky into an issue, while it runs.</param>
/// <param name="Labels">Of a plain card: its labels, one a line.</param>
/// <param name="Estimate">Of a plain card: its estimate, as it was written.</param>
/// <param name="Link">Of a plain card: an http or https address.</param>
/// <param name="Origin">Of what was imported from a table: source/print/row, so that the same row is known again and what changed in it is seen.</param>
[MessagePackObject]
public sealed record BoardItem(
    [property: Key("kind")] ItemKind Kind,
    [property: Key("x")] float X,
    [property: Key("y")] float Y,
    [property: Key("width")] float Width,
    [property: Key("height")] float Height,
    [property: Key("z")] int Z,
    [property: Key("colour")] string? Colour = null,
    [property: Key("text")] string? Text = null,
    [property: Key("site")] string? Site = null,
    [property: Key("issue")] string? Issue = null,
    [property: Key("border")] string? Border = null,
    [property: Key("converting")] string? Converting = null,
    [property: Key("labels")] string? Labels = null,
    [property: Key("estimate")] string? Estimate = null,
    [property: Key("link")] string? Link = null,
    [property: Key("origin")] string? Origin = null);
