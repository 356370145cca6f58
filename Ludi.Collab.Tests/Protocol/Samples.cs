using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Protocol;

/// <summary>One value of each record that crosses the wire, for the golden bytes.</summary>
internal static class Samples
{
    private static readonly Refusal Refusal = Refusals.Of(RefusalCode.JiraWait, 17);
    private static readonly BoardItem Sticky = new(ItemKind.Sticky, 10.5f, -20, 200, 160, 3, "yellow", "Ship it – 世界 🚀");
    private static readonly BoardItem Card = new(ItemKind.Card, 0, 0, 280, 140, 4, Site: "3f1c9a52", Issue: "10231", Border: "#aa3300");
    private static readonly BoardItem Imported = new(
        ItemKind.PlainCard, 10.5f, -20, 280, 148, 3, Text: "Ship it – 世界 🚀\nsoon", Labels: "web\nurgent", Estimate: "3 d", Link: "https://example.org/7", Origin: "azure/1f0q/7");
    private static readonly WireOperation Put = new(OperationKind.Put, "abcdEFGH1234", 2, Item: Sticky);
    private static readonly WireOperation Move = new(OperationKind.Move, "abcdEFGH1234", 2, 1.25f, 99999);
    private static readonly WireOperation Set = new(OperationKind.Set, "abcdEFGH1234", 7, Patch: new ItemPatch(Width: 300, Text: ""));
    private static readonly RosterEntry Ada = new(2, "p-ada", "Ada Byte", BoardRole.Facilitator, "#1d5fa8");
    private static readonly SiteStatus Site = new("3f1c9a52", SitePhase.Live, "p-ada", 1795508112345, 1795594512345, 4, 5, ["p-ada"], null, 65000, 64210);
    private static readonly SealedIssue Issue = new("3f1c9a52", "10231", 41, IssueState.Live, [1, 2, 3, 255]);
    private static readonly BulkProgress Bulk = new("run-1", "3f1c9a52", "p-ada", "Ada Byte", BulkPhase.Waiting, 200, 120, 3, 1, 2, 1795508112345, null, Refusal);
    private static readonly Pulse Pulse = new(9007199254740991, 3, 42, "seal-1");
    private static readonly CatchUp CatchUp = new(12, 10, [Put, Move, Set, new WireOperation(OperationKind.Delete, "zzzz9999")], null);
    private static readonly RosterState Roster = new(3, [Ada]);

    /// <summary>The samples by the name of their record.</summary>
    public static IReadOnlyDictionary<string, object> All { get; } = new object[]
    {
        Refusal, new OnlyRefusal(Refusal), Imported, new ItemPatch(X: 1, Border: "#123456"), Move,
        new ChangeBatch("batch-01", [Put, Move]), new ChangeAnswer("batch-01", 12, [new RefusedOperation(1, Refusal)]),
        new RefusedOperation(0, Refusal), new ItemEntry("abcdEFGH1234", Card), CatchUp,
        new BoardFrame(10, 12, [Put, Move], [new PointerSample(2, 1.5f, 2.5f, false)], [new DragSample(2, "abcdEFGH1234", 5, 6)]),
        new PointerSample(2, 1.5f, 2.5f, true), new DragSample(2, "abcdEFGH1234", 5, 6),
        new Pointing(1, 2, false, [new DragSample(0, "abcdEFGH1234", 5, 6)]), Pulse, Ada, Roster,
        new RosterChange(3, 4, [Ada], [7]), new JoinBoard("b-demo", null),
        new Joined(Ada, "Sprint 42", CatchUp with { Snapshot = [new ItemEntry("abcdEFGH1234", Card)], Operations = null }, Roster, Pulse),
        new IssuesQuery("seal-1", 40, [4, 5, 6]), new IssuesPage(41, "seal-1", new WrappedKey([4, 1], [9, 9]), [Site], [Issue], false),
        new WrappedKey([4, 1], [9, 9]), Issue, Site with { Phase = SitePhase.Waiting, Trouble = Refusal, Reader = null, WaitUntil = 1795508129345 },
        new IssuesChange(40, 41, "seal-1", [Site], [Issue], Bulk), new IssuesDropped(43, DropReason.LastConnectedLeft, [Site]),
        Bulk with { Phase = BulkPhase.Ended, EndedAt = 1795508112399, Trouble = null },
    }.ToDictionary(sample => sample.GetType().Name);
}
