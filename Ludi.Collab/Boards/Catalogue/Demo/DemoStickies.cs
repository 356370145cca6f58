using System.Collections.Immutable;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Boards.Templates.SprintPlanningTemplate;
using static Ludi.Collab.Boards.Templates.TemplateShapes;

namespace Ludi.Collab.Boards.Catalogue.Demo;

/// <summary>What the demo's team has written on its board before anybody came: three stickies to a row.</summary>
internal static class DemoStickies
{
    private const float Size = 200;
    private const float Gap = 20;
    private const int PerRow = 3;

    public static ImmutableArray<BoardItem> All { get; } =
    [
        .. InFrame(
            ThisSprint,
            ("green", "Sprint goal: travellers change a booking without calling us"),
            ("yellow", "Ten days, but Linus is away Thursday and Friday"),
            ("yellow", "Keep a fifth of our time for bugs"),
            ("blue", "Demo to support on the last afternoon")),
        .. InFrame(
            Questions,
            ("pink", "The airline's test system is down on Tuesdays"),
            ("pink", "Refunds need a yes from finance: who asks?"),
            ("violet", "Do we need new screens for tablets?"),
            ("orange", "Last sprint we took on too much. Stop at 30 points?"),
            ("violet", "Can we reuse the seat map?")),
    ];

    private static IEnumerable<BoardItem> InFrame(int column, params (string Colour, string Text)[] stickies) =>
        stickies.Select((sticky, index) => new BoardItem(
            ItemKind.Sticky,
            LeftOf(column) + Margin + (index % PerRow * (Size + Gap)),
            TitleHeight + (index / PerRow * (Size + Gap)),
            Size,
            Size,
            index,
            sticky.Colour,
            sticky.Text));
}
