using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Presence;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>Makes the view that the board gives of itself to those who read Jira for it.</summary>
internal static class BoardViews
{
    public static BoardView Of(Board board, Roster roster) => new(PeopleOf(roster), CardsOf(board), ConvertingOf(board), ShownOn(board));

    /// <summary>The cards in reading order: top to bottom, left to right, so that what people see first is read first.</summary>
    public static IReadOnlyList<PlacedCard> CardsOf(Board board) =>
    [
        .. from item in board.Items
           let issue = Board.IssueOf(item.Value)
           where issue is not null
           orderby item.Value.Y, item.Value.X
           select new PlacedCard(item.Key, issue.Value),
    ];

    private static List<PresentPerson> PeopleOf(Roster roster) =>
        [.. roster.Entries.DistinctBy(e => e.Person).Select(e => new PresentPerson(e.Person, e.Name, e.Role))];

    private static List<ShownFields> ShownOn(Board board) =>
    [
        .. from item in board.Items.Values
           where item.Kind is ItemKind.CardFields
           group CardFields.Of(item) by item.Site into lists
           select new ShownFields(lists.Key!, [.. lists.SelectMany(l => l).Distinct().Order(StringComparer.Ordinal)]),
    ];

    private static List<PendingConversion> ConvertingOf(Board board) =>
        [.. board.Items.Where(i => i.Value.Converting is not null).Select(i => new PendingConversion(i.Key, i.Value.Converting!))];
}
