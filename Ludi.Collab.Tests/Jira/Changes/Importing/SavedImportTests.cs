using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Tests.Jira.Changes.Importing;

public sealed class SavedImportTests : IAsyncLifetime
{
    private const string Request = """{"name":"Quarterly \"plan\" ü","jql":"project = NW AND text ~ \"secret\"","issues":["1","22"]}""";

    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        await _board.Come("ada");
        await _board.Come("ben");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X84_B16_what_is_saved_comes_back_to_its_owner_and_nothing_of_it_is_readable_in_the_store()
    {
        var id = await Save("ada", Request);
        var mine = Assert.Single(await List("ada"));
        Assert.Equal((id, "Quarterly \"plan\" ü", "project = NW AND text ~ \"secret\""), ((string)mine["id"]!, (string)mine["name"]!, (string)mine["jql"]!));
        Assert.Equal("""["1","22"]""", mine["issues"]!.ToJsonString());
        Assert.Equal(_board.Time.GetUtcNow().ToUnixTimeMilliseconds(), (long)mine["changedAt"]!);

        var stored = System.Text.Encoding.Latin1.GetString(Assert.Single(_board.Saved.All).Protected);
        Assert.All(["Quarterly", "secret", "NW", "issues"], word => Assert.DoesNotContain(word, stored, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(_board.Jira.Calls);
    }

    [Fact]
    public async Task X85_nobody_else_sees_changes_or_deletes_it()
    {
        var id = await Save("ada", Request);
        Assert.Empty(await List("ben"));
        Assert.Equal(RefusalCode.NotFound, (await Ask("ben", JiraPurpose.Saveimport, $$"""{"id":"{{id}}","name":"Mine now","jql":"a","issues":[]}""")).Refusal);
        Assert.Equal(RefusalCode.NotFound, (await Ask("ben", JiraPurpose.Forgetimport, $$"""{"id":"{{id}}"}""")).Refusal);
        Assert.Equal("Quarterly \"plan\" ü", (string)Assert.Single(await List("ada"))["name"]!);
    }

    [Fact]
    public async Task X85_bytes_that_are_moved_to_somebody_elses_place_or_another_board_do_not_open()
    {
        await Save("ada", Request);
        var stored = _board.Saved.All[0];
        await _board.Saved.Save(stored with { Person = "ben" }, 50, default);
        Assert.True((bool)Assert.Single(await List("ben"))["unreadable"]!);

        var vault = new SavedImportVault(_board.Saved, _board.Keys, _board.Time);
        Assert.NotNull(vault.Open(stored));
        Assert.Null(vault.Open(stored with { Board = "board-2" }));
    }

    [Fact]
    public async Task X85_it_is_renamed_and_deleted_by_its_owner()
    {
        var id = await Save("ada", Request);
        Assert.Equal(id, await Save("ada", $$"""{"id":"{{id}}","name":"Renamed","jql":"project = OPS","issues":[]}"""));
        var mine = Assert.Single(await List("ada"));
        Assert.Equal(("Renamed", "project = OPS", "[]"), ((string)mine["name"]!, (string)mine["jql"]!, mine["issues"]!.ToJsonString()));
        Assert.Null((await Ask("ada", JiraPurpose.Forgetimport, $$"""{"id":"{{id}}"}""")).Refusal);
        Assert.Empty(await List("ada"));
        Assert.Empty(_board.Saved.All);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"","jql":"a","issues":[]}""")]
    [InlineData("""{"name":"a","jql":"","issues":[]}""")]
    [InlineData("""{"name":"a","jql":"a"}""")]
    [InlineData("""{"name":"a","jql":"a","issues":["NW-1"]}""")]
    [InlineData("""{"name":"a","jql":"a","issues":[1]}""")]
    [InlineData("""{"name":7,"jql":"a","issues":[]}""")]
    public async Task X86_what_is_no_saved_import_is_refused(string request)
    {
        Assert.Equal(RefusalCode.Invalid, (await Ask("ada", JiraPurpose.Saveimport, request)).Refusal);
        Assert.Empty(_board.Saved.All);
    }

    [Fact]
    public async Task X86_too_long_too_many_issues_and_the_fifty_first_are_refused()
    {
        var issues = string.Join(',', Enumerable.Range(1, 2001).Select(i => $"\"{i}\""));
        Assert.Equal(RefusalCode.Invalid, (await Ask("ada", JiraPurpose.Saveimport, $$"""{"name":"a","jql":"a","issues":[{{issues}}]}""")).Refusal);
        Assert.Equal(RefusalCode.Invalid, (await Ask("ada", JiraPurpose.Saveimport, $$"""{"name":"{{new string('x', 401)}}","jql":"a","issues":[]}""")).Refusal);
        for (var i = 0; i < SavedImportVault.Most; i++)
        {
            await Save("ada", $$"""{"name":"n{{i}}","jql":"a","issues":[]}""");
        }

        Assert.Equal(RefusalCode.Invalid, (await Ask("ada", JiraPurpose.Saveimport, Request)).Refusal);
        Assert.Equal(SavedImportVault.Most, (await List("ada")).Count);
    }

    [Fact]
    public async Task X87_with_a_lost_key_ring_they_are_listed_as_unreadable_and_can_be_deleted()
    {
        var id = await Save("ada", Request);
        using var later = new ScriptedBoard { Keys = new EphemeralDataProtectionProvider() };
        var lost = _board.Saved.All[0];
        await later.Saved.Save(lost, 50, default);
        await later.Come("ada");
        var listed = Assert.Single((await later.Ask("ada", JiraPurpose.Savedimports, "{}")).Json!["imports"]!.AsArray())!;
        Assert.Equal((id, true, null), ((string)listed["id"]!, (bool)listed["unreadable"]!, listed["name"]));
        Assert.Null((await later.Ask("ada", JiraPurpose.Forgetimport, $$"""{"id":"{{id}}"}""")).Refusal);
        Assert.Empty(later.Saved.All);
    }

    private Task<SealedAnswer> Ask(string person, JiraPurpose purpose, string request) => _board.Ask(person, purpose, request);

    private async Task<string> Save(string person, string request) => (string)(await Ask(person, JiraPurpose.Saveimport, request)).Json!["id"]!;

    private async Task<IReadOnlyList<JsonNode>> List(string person) =>
        [.. (await Ask(person, JiraPurpose.Savedimports, "{}")).Json!["imports"]!.AsArray().OfType<JsonNode>()];
}
