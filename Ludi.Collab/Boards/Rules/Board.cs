using System.Collections.Immutable;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Boards.Rules.BoardOperation;

namespace Ludi.Collab.Boards.Rules;

/// <summary>A board's items and the rules of changing them. Pure: no clock, no chance, nothing awaited. SPEC: O1–O15.</summary>
internal sealed record Board(ImmutableDictionary<string, BoardItem> Items)
{
    /// <summary>More would not fit a browser; promised as "5,000 items".</summary>
    public const int MaxItems = 5000;

    /// <summary>Cards taken off since the board was loaded: only these may be put back by hand (undo).</summary>
    public ImmutableDictionary<string, IssueRef> TakenOff { get; init; } = ImmutableDictionary<string, IssueRef>.Empty;

    /// <summary>The item that shows an issue, so that nobody has to look through them all.</summary>
    public ImmutableDictionary<IssueRef, string> Places { get; init; } = Index(Items);

    /// <summary>Judges one operation of somebody in a role. The order of the calls is the order of the board.</summary>
    public Verdict Apply(BoardOperation operation, BoardRole role) =>
        (CardFields.Objection(operation, Items, role) ?? FrameBinding.Objection(operation, Items, role)) is { } objection
        ? new Verdict.Refused(objection)
        : Judge(operation, role);

    private Verdict Judge(BoardOperation operation, BoardRole role) => operation switch
    {
        PutItem put => Put(put, role),
        SetItem set when Items.TryGetValue(set.Id, out var item) => Set(set, item, role),
        MoveItem move when Items.TryGetValue(move.Id, out var item) => Move(move, item),
        DeleteItem delete when Items.TryGetValue(delete.Id, out var item) => Delete(delete, item, role),
        PlaceCard place => Place(place),
        MarkConverting mark when Items.TryGetValue(mark.Id, out var item) => Mark(mark, item),
        LiftMark lift when Items.TryGetValue(lift.Id, out var item) && item.Converting is not null =>
            Become(lift.Id, item with { Converting = null }),
        BecomeCard become when Items.TryGetValue(become.Id, out var item) => Convert(become, item),
        _ => Verdict.Ignored.Instance,
    };

    /// <summary>The issue of an item, where it is a card.</summary>
    public static IssueRef? IssueOf(BoardItem item) =>
        item is { Kind: ItemKind.Card, Site: { } site, Issue: { } issue } ? new IssueRef(site, issue) : null;

    private Verdict Put(PutItem put, BoardRole role)
    {
        var known = Items.GetValueOrDefault(put.Id);
        if (known is null && Items.Count >= MaxItems)
        {
            return Refuse(RefusalCode.BoardFull);
        }

        if (known?.Converting is not null)
        {
            return Refuse(RefusalCode.AlreadyConverting);
        }

        if (put.Item.Kind is ItemKind.Card || known?.Kind is ItemKind.Card || TakenOff.ContainsKey(put.Id))
        {
            return PutBack(put, known, role);
        }

        return put.Item.Kind is ItemKind.CardFields or ItemKind.Frame
            ? Become(put.Id, Bare(put.Item) with { Converting = null })
            : Become(put.Id, Imported(put.Item) with { Site = null, Issue = null, Converting = null });
    }

    // A hand can put back the very card that was here, and no other: issues come in through a verified import.
    private Verdict PutBack(PutItem put, BoardItem? known, BoardRole role)
    {
        if (role is BoardRole.Guest)
        {
            return Refuse(RefusalCode.GuestsWatchJira);
        }

        var wanted = IssueOf(put.Item);
        var here = known is null ? null : IssueOf(known);
        var owed = here ?? (TakenOff.TryGetValue(put.Id, out var taken) ? taken : null);
        if (wanted is null || wanted != owed)
        {
            return Refuse(RefusalCode.CardsComeFromJira);
        }

        return Places.TryGetValue(wanted.Value, out var place) && place != put.Id
            ? Verdict.Ignored.Instance
            : Become(put.Id, Bare(put.Item) with { Text = null, Converting = null });
    }

    // Only plain cards have the parts of one; what comes from Jira or is not drawn comes from no table.
    private static BoardItem Imported(BoardItem item) =>
        item.Kind is ItemKind.PlainCard ? item : item with { Labels = null, Estimate = null, Link = null };

    private static BoardItem Bare(BoardItem item) => Imported(item) with { Origin = null };

    private Verdict Set(SetItem set, BoardItem item, BoardRole role)
    {
        if (set.Patch.Text is not null && item.Converting is not null)
        {
            return Refuse(RefusalCode.AlreadyConverting);
        }

        if (item.Kind is ItemKind.Card && set.Patch.Border is not null && role is BoardRole.Guest)
        {
            return Refuse(RefusalCode.GuestsWatchJira);
        }

        var patched = Patching.Apply(item, set.Patch);
        return patched == item ? Verdict.Ignored.Instance
            : new Verdict.Accepted(With(set.Id, patched), new WireOperation(OperationKind.Set, set.Id, Patch: set.Patch));
    }

    private Verdict Move(MoveItem move, BoardItem item) => (item.X, item.Y) == (move.X, move.Y)
        ? Verdict.Ignored.Instance
        : new Verdict.Accepted(
            With(move.Id, item with { X = move.X, Y = move.Y }),
            new WireOperation(OperationKind.Move, move.Id, X: move.X, Y: move.Y));

    private Verdict Delete(DeleteItem delete, BoardItem item, BoardRole role)
    {
        if (item.Converting is not null)
        {
            return Refuse(RefusalCode.AlreadyConverting);
        }

        var issue = IssueOf(item);
        if (issue is not null && role is BoardRole.Guest)
        {
            return Refuse(RefusalCode.GuestsWatchJira);
        }

        var left = this with
        {
            Items = Items.Remove(delete.Id),
            Places = issue is { } off ? Places.Remove(off) : Places,
            TakenOff = issue is { } taken ? TakenOff.SetItem(delete.Id, taken) : TakenOff,
        };
        return new Verdict.Accepted(left, new WireOperation(OperationKind.Delete, delete.Id));
    }

    private Verdict Place(PlaceCard place)
    {
        if (Items.ContainsKey(place.Id) || (IssueOf(place.Card) is { } issue && Places.ContainsKey(issue)))
        {
            return Verdict.Ignored.Instance;
        }

        return Items.Count >= MaxItems ? Refuse(RefusalCode.BoardFull) : Become(place.Id, place.Card);
    }

    private Verdict Mark(MarkConverting mark, BoardItem item) => item switch
    {
        { Kind: not ItemKind.Sticky } => Verdict.Ignored.Instance,
        { Converting: not null } => Refuse(RefusalCode.AlreadyConverting),
        _ => Become(mark.Id, item with { Converting = mark.Person }),
    };

    // Somebody may have imported the issue before its maker was told of it: it stands on the board once.
    private Verdict.Accepted Convert(BecomeCard become, BoardItem item) => Places.TryGetValue(become.Issue, out var place) && place != become.Id
        ? new Verdict.Accepted(this with { Items = Items.Remove(become.Id) }, new WireOperation(OperationKind.Delete, become.Id))
        : Become(become.Id, CardOf(item, become.Issue));

    private Verdict.Accepted Become(string id, BoardItem item) =>
        new Verdict.Accepted(With(id, item), new WireOperation(OperationKind.Put, id, Item: item));

    // The card keeps the sticky's place and width, so that it pushes nothing.
    private static BoardItem CardOf(BoardItem sticky, IssueRef issue) => new(
        ItemKind.Card, sticky.X, sticky.Y, CardLayout.WidthAs(sticky), CardLayout.Height, sticky.Z, Site: issue.Site, Issue: issue.Issue);

    private Board With(string id, BoardItem item)
    {
        var before = Items.TryGetValue(id, out var known) ? IssueOf(known) : null;
        var after = IssueOf(item);
        var places = before is { } left && left != after ? Places.Remove(left) : Places;
        return this with { Items = Items.SetItem(id, item), Places = after is { } issue ? places.SetItem(issue, id) : places };
    }

    private static ImmutableDictionary<IssueRef, string> Index(ImmutableDictionary<string, BoardItem> items)
    {
        var places = ImmutableDictionary.CreateBuilder<IssueRef, string>();
        foreach (var (id, item) in items)
        {
            if (IssueOf(item) is { } issue)
            {
                places[issue] = id;
            }
        }

        return places.ToImmutable();
    }

    private static Verdict.Refused Refuse(RefusalCode code) => new(Refusals.Of(code));
}
