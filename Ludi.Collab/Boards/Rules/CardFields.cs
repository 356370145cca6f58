using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>
/// Which fields a board's cards of one issue type show (P33): an item that is not drawn, so that it is stored, told,
/// sent again, caught up and undone as everything else is. It holds ids of Jira's, never a name (P60). SPEC: O14–O15.
/// </summary>
internal static partial class CardFields
{
    /// <summary>The most fields that a card shows beside the basic ones.</summary>
    public const int MaxFields = 30;

    /// <summary>The one id under which an issue type's fields stand; board/cardFields.ts has the same.</summary>
    public static string IdOf(string site, string type)
    {
        var hash = Encoding.UTF8.GetBytes(site).Aggregate(2166136261u, (sum, letter) => unchecked((sum ^ letter) * 16777619u));
        return string.Create(CultureInfo.InvariantCulture, $"fields-{type}-{hash:x8}");
    }

    /// <summary>The fields' ids, in order; none for any other item.</summary>
    public static IReadOnlyList<string> Of(BoardItem item) => item is { Kind: ItemKind.CardFields, Text: { Length: > 0 } text } ? text.Split(',') : [];

    /// <summary>Why an operation that is about card fields is not done; null: nothing speaks against it, or it is about something else.</summary>
    public static Refusal? Objection(BoardOperation operation, ImmutableDictionary<string, BoardItem> items, BoardRole role)
    {
        var known = items.GetValueOrDefault(operation.Id);
        var after = operation switch
        {
            BoardOperation.PutItem put => put.Item,
            BoardOperation.SetItem set when known is not null => Patching.Apply(known, set.Patch),
            _ => known,
        };
        if (known?.Kind is not ItemKind.CardFields && after?.Kind is not ItemKind.CardFields)
        {
            return null;
        }

        if (role is BoardRole.Guest)
        {
            return Refusals.Of(RefusalCode.NotAllowed);
        }

        return operation is BoardOperation.DeleteItem || (after is not null && (known ?? after).Kind == after.Kind && IsWhole(operation.Id, after))
            ? null
            : Refusals.Of(RefusalCode.Invalid, "Fields of cards are named by Jira's ids of a site, an issue type and fields.");
    }

    private static bool IsWhole(string id, BoardItem item) =>
        item is { Site: { Length: > 0 } site, Issue: { Length: > 0 } type, Text: { } text }
        && id == IdOf(site, type)
        && (text.Length == 0 || (text.Split(',') is { Length: <= MaxFields } fields && fields.All(IsField) && fields.Distinct().Count() == fields.Length));

    private static bool IsField(string id) => Field().IsMatch(id);

    [GeneratedRegex(@"\A(customfield_[0-9]{1,15}|[A-Za-z]{2,32})\z")]
    private static partial Regex Field();
}
