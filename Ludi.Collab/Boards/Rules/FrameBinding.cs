using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>
/// What a frame is bound to in Jira (B13): an item's site and, where a card has its issue, "sprint:37:10004",
/// "status:3:10004" or "backlog:10004"; the last number is the project in which it was chosen. Ids only, never a
/// name (P60). canvas/bound/binding.ts reads the same. SPEC: X91.
/// </summary>
internal static partial class FrameBinding
{
    /// <summary>Said where a frame's binding is none.</summary>
    public const string Form = "A frame is bound to a sprint, a status or the backlog by Jira's ids.";

    /// <summary>Whether a frame is not bound or well bound; of other items nothing is said.</summary>
    public static bool IsWhole(BoardItem item) => item.Kind is not ItemKind.Frame
        || item is { Site: null, Issue: null }
        || item is { Site.Length: > 0, Issue: { } issue } && Binding().IsMatch(issue);

    /// <summary>Why an operation that is about a frame's binding is not done; null: nothing speaks against it, or it is about something else.</summary>
    public static Refusal? Objection(BoardOperation operation, ImmutableDictionary<string, BoardItem> items, BoardRole role)
    {
        var known = items.GetValueOrDefault(operation.Id);
        var after = operation switch
        {
            BoardOperation.PutItem put => put.Item,
            BoardOperation.DeleteItem => null,
            _ => known,
        };
        if (after is not null && !IsWhole(after))
        {
            return Refusals.Of(RefusalCode.Invalid, Form);
        }

        return role is BoardRole.Guest && Of(known) != Of(after) ? Refusals.Of(RefusalCode.GuestsWatchJira) : null;
    }

    private static (string? Site, string? To) Of(BoardItem? item) => item is { Kind: ItemKind.Frame } ? (item.Site, item.Issue) : default;

    [GeneratedRegex(@"\A((sprint|status):[0-9]{1,19}|backlog):[0-9]{1,19}\z")]
    private static partial Regex Binding();
}
