using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of boards must do; each implementation runs all of it.</summary>
public abstract class BoardStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly BoardHead Planning = new("b1", "north", "Planning", "ada", "sprint", Noon.AddTicks(7), Noon.AddTicks(7), 0);

    private static readonly BoardItem Sticky = new(ItemKind.Sticky, 1.5f, -2.25f, 100, 80, 3, "yellow", "Größe\n😀 \"x\"");

    private static readonly BoardItem Card = new(ItemKind.Card, 0.1f, 1e7f, 200, 120, int.MaxValue, null, null, "cloud-1", "10007", "#ff0000", "ada");

    private protected abstract IBoardStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST10_a_board_is_loaded_as_it_was_created()
    {
        Assert.True(await Store.Create(Planning, [new ItemEntry("s", Sticky), new ItemEntry("c", Card)], Limit));

        await AssertIs(Planning, [("s", Sticky), ("c", Card)], []);
        Assert.Equal(Planning, await Store.Head("b1", Limit));
    }

    [Fact]
    public async Task ST10_a_blank_board_has_nothing_on_it()
    {
        var blank = Planning with { Template = null };
        Assert.True(await Store.Create(blank, [], Limit));

        await AssertIs(blank, [], []);
    }

    [Fact]
    public async Task ST10_P33_which_fields_cards_show_is_kept_as_it_is()
    {
        var fields = new BoardItem(ItemKind.CardFields, 0, 0, 8, 8, 0, Text: "customfield_10020,labels", Site: "cloud-1", Issue: "10001");
        await Store.Create(Planning, [], Limit);
        await Store.Append(Commit(0, 1, new ItemChange("fields-10001-0a", fields), new ItemChange("fields-2-0a", fields with { Text = "" })), Limit);

        await AssertIs(Planning with { Revision = 1, ChangedAt = Noon.AddMinutes(1) }, [("fields-10001-0a", fields), ("fields-2-0a", fields with { Text = "" })], []);
    }

    [Fact]
    public async Task ST10_a_taken_id_is_refused_and_nothing_changed()
    {
        await Store.Create(Planning, [new ItemEntry("s", Sticky)], Limit);

        Assert.False(await Store.Create(Planning with { Name = "Other" }, [new ItemEntry("s", Card)], Limit));

        await AssertIs(Planning, [("s", Sticky)], []);
    }

    [Fact]
    public async Task ST10_what_is_not_there_is_null_or_false()
    {
        Assert.Null(await Store.Head("nowhere", Limit));
        Assert.Null(await Store.Load(new string('x', 5000), Limit));
        Assert.Empty(await Store.OfOrganisation("nobody", Limit));
        Assert.False(await Store.Append(Commit(0, 1) with { Board = "nowhere" }, Limit));
        Assert.False(await Store.Rename("nowhere", "x", Limit));
        Assert.False(await Store.Delete("nowhere", Limit));
    }

    [Fact]
    public async Task ST11_an_append_puts_replaces_and_deletes_items_and_moves_the_revision()
    {
        await Store.Create(Planning, [new ItemEntry("s", Sticky), new ItemEntry("gone", Sticky)], Limit);
        var batch = new AnsweredBatch("batch-1", 3, [new RefusedOperation(2, Refusals.Of(RefusalCode.BoardFull)), new RefusedOperation(4, Refusals.Of(RefusalCode.TooManyRequests, 17))]);

        Assert.True(await Store.Append(
            Commit(0, 3, new ItemChange("s", Card), new ItemChange("new", Sticky), new ItemChange("gone", null), new ItemChange("never", null)) with { Answered = [batch] },
            Limit));

        await AssertIs(Planning with { Revision = 3, ChangedAt = Noon.AddMinutes(3) }, [("s", Card), ("new", Sticky)], [batch]);
    }

    [Fact]
    public async Task ST11_an_append_at_another_revision_is_refused_and_stores_nothing()
    {
        await Store.Create(Planning, [], Limit);
        await Store.Append(Commit(0, 2, new ItemChange("s", Sticky)), Limit);

        Assert.False(await Store.Append(Commit(0, 1, new ItemChange("late", Card)), Limit));
        Assert.False(await Store.Append(Commit(3, 4, new ItemChange("early", Card)), Limit));

        await AssertIs(Planning with { Revision = 2, ChangedAt = Noon.AddMinutes(2) }, [("s", Sticky)], []);
    }

    [Fact]
    public async Task ST11_of_two_writers_of_one_board_only_one_gets_each_revision()
    {
        await Store.Create(Planning, [], Limit);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Store.Append(Commit(i / 10, (i / 10) + 1, new ItemChange($"s{i}", Sticky)), Limit)));

        var stored = await Store.Load("b1", Limit);
        Assert.Equal(answers.Count(answer => answer), (int)stored!.Head.Revision);
        Assert.Equal(Enumerable.Range(0, 50).Where(i => answers[i]).Select(i => $"s{i}").Order(), stored.Items.Keys.Order());
    }

    [Fact]
    public async Task ST12_the_last_thousand_answered_batches_are_remembered_oldest_first()
    {
        await Store.Create(Planning, [], Limit);
        var batches = Enumerable.Range(1, 1105).Select(i => new AnsweredBatch($"batch-{i}", i / 100, [])).ToArray();

        foreach (var (revision, answered) in batches.Chunk(100).Index())
        {
            Assert.True(await Store.Append(Commit(revision, revision + 1) with { Answered = answered }, Limit));
        }

        Assert.Equal(batches[105..].Select(batch => batch.Id), (await Store.Load("b1", Limit))!.Answered.Select(batch => batch.Id));
    }

    [Fact]
    public async Task ST13_boards_of_an_organisation_come_last_changed_first()
    {
        await Store.Create(Planning, [], Limit);
        await Store.Create(Planning with { Id = "b2", ChangedAt = Noon.AddHours(1) }, [], Limit);
        await Store.Create(Planning with { Id = "B2", ChangedAt = Noon.AddHours(2) }, [], Limit);
        await Store.Create(Planning with { Id = "b4", Organisation = "North", ChangedAt = Noon.AddHours(3) }, [], Limit);
        await Store.Append(Commit(0, 1) with { At = Noon.AddDays(1) }, Limit);

        Assert.Equal(["b1", "B2", "b2"], (await Store.OfOrganisation("north", Limit)).Select(head => head.Id));
    }

    [Fact]
    public async Task ST13_a_renamed_board_keeps_all_else()
    {
        await Store.Create(Planning, [new ItemEntry("s", Sticky)], Limit);

        Assert.True(await Store.Rename("b1", "Retro", Limit));

        await AssertIs(Planning with { Name = "Retro" }, [("s", Sticky)], []);
        Assert.True(await Store.Append(Commit(0, 1), Limit));
    }

    [Fact]
    public async Task ST14_a_deleted_board_is_gone_with_its_items_and_batches_and_no_other()
    {
        await Store.Create(Planning, [new ItemEntry("s", Sticky)], Limit);
        await Store.Create(Planning with { Id = "b" }, [new ItemEntry("1:s", Card)], Limit);
        await Store.Append(Commit(0, 1) with { Answered = [new AnsweredBatch("batch", 1, [])] }, Limit);

        Assert.True(await Store.Delete("b1", Limit));

        Assert.Null(await Store.Load("b1", Limit));
        Assert.False(await Store.Append(Commit(1, 2, new ItemChange("s", Sticky)), Limit));
        Assert.Equal(["1:s"], (await Store.Load("b", Limit))!.Items.Keys);
        Assert.True(await Store.Create(Planning, [], Limit));
        await AssertIs(Planning, [], []);
    }

    [Fact]
    public async Task ST15_ids_that_differ_only_in_case_or_accent_are_different_ids()
    {
        var entries = new[] { "a", "A", "á", "a\u0301", "a b", "a:b", "a/b" }.Select((id, i) => new ItemEntry(id, Sticky with { Z = i })).ToArray();

        await Store.Create(Planning, entries, Limit);

        await AssertIs(Planning, [.. entries.Select(entry => (entry.Id, entry.Item))], []);
        Assert.Null(await Store.Head("B1", Limit));
    }

    [Fact]
    public async Task ST16_a_board_of_5000_items_is_loaded_whole()
    {
        var entries = Enumerable.Range(0, 5000).Select(i => new ItemEntry($"item-{i}", Sticky with { Z = i, Text = new string('t', i % 600) })).ToArray();
        await Store.Create(Planning, entries, Limit);

        await AssertIs(Planning, [.. entries.Select(entry => (entry.Id, entry.Item))], []);
    }

    private static BoardCommit Commit(long expected, long revision, params ItemChange[] items) =>
        new("b1", expected, revision, items, [], Noon.AddMinutes(revision));

    private async Task AssertIs(BoardHead head, (string Id, BoardItem Item)[] items, AnsweredBatch[] answered)
    {
        var stored = await Store.Load(head.Id, Limit);
        Assert.NotNull(stored);
        Assert.Equal(head, stored.Head);
        Assert.Equal(items.OrderBy(item => item.Id, StringComparer.Ordinal), stored.Items.Select(pair => (pair.Key, pair.Value)).OrderBy(item => item.Key, StringComparer.Ordinal));
        Assert.Equivalent(answered, stored.Answered, strict: true);
    }
}
