using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rehearsal").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task R73_what_was_written_is_there_after_a_restart_with_the_same_ids_keys_authors_and_moments()
    {
        var file = Path.Combine(_folder, "site", "journal.jsonl");
        var before = await Write(file);
        Assert.Equal(before, await Read(file));

        await File.AppendAllTextAsync(file, "{\"At\":\"2026-");
        Assert.Equal(before, await Read(file));
        Assert.Equal(before, await Read(file));

        await using var other = await RehearsalDriver.Start(new() { Issues = 60, Seed = 9, JournalFile = file });
        Assert.Empty((await (await other.As(Who.Ada)).Search("labels = kept")).Keys);
    }

    private static async Task<string> Write(string file)
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 60, JournalFile = file });
        var (ada, grace) = (await server.As(Who.Ada), await server.As(Who.Grace));
        var key = (string)(await grace.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "Kept", labels = new[] { "kept" } } })).Json["key"]!;
        Assert.Equal(204, (await ada.Put($"issue/{key}", new { fields = new { summary = "Kept longer" }, update = new { comment = new object[] { new { add = new { body = new JsonObject { ["type"] = "doc", ["version"] = 1, ["content"] = new JsonArray() } } } } } })).Status);
        Assert.Equal(204, (await grace.Post($"issue/{key}/transitions", new { transition = new { id = "32" } })).Status);
        Assert.Equal(204, (await grace.Post("agile/sprint/38/issue", new { issues = new[] { key } })).Status);
        Assert.Equal(201, (await grace.Put($"issue/{key}/properties/p", 7)).Status);
        Assert.Equal(400, (await grace.Edit(key, new { summary = "" })).Status);
        Assert.Equal(204, (await ada.Delete("issue/NW-20?deleteSubtasks=true")).Status);
        return await Tell(server, ada);
    }

    private static async Task<string> Read(string file)
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 60, JournalFile = file });
        return await Tell(server, await server.As(Who.Ada));
    }

    private static async Task<string> Tell(RehearsalDriver server, JiraDriver ada)
    {
        var found = await ada.Search("labels = kept", new { fields = new[] { "*all" }, expand = "changelog", properties = new[] { "p" } });
        Assert.Single(found.Keys);
        return (found.Text + (await ada.Get("issue/NW-20")).Status).Replace(server.Base, "", StringComparison.Ordinal);
    }
}
