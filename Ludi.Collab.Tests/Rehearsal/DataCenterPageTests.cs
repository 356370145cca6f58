using System.Text.RegularExpressions;
using Ludi.Collab.Rehearsal;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed partial class DataCenterPageTests
{
    [Fact]
    public async Task R192_an_issue_is_changed_on_its_page_and_a_token_made_and_shown_once()
    {
        await using var rehearsal = await RehearsalDriver.Start(new RehearsalOptions { Issues = 10, RateLimits = false });
        var grace = await ServerDriver.As(rehearsal, "grace");
        var home = await rehearsal.Get("/dc");
        Assert.Contains("ludi-collab-dc", home.Text, StringComparison.Ordinal);
        Assert.Equal(302, await Submit(rehearsal, "/who", home.Text, ("person", "grace"), ("back", "/rehearsal/dc")));
        Assert.Equal(302, await Submit(rehearsal, "/dc/browse/HB-10", home.Text, ("summary", "Changed in Jira"), ("assignee", "mina"), ("comment", "h1. said")));
        var fields = await grace.Fields("HB-10");
        Assert.Equal(("Changed in Jira", "mina"), ((string?)fields["summary"], (string?)fields["assignee"]!["name"]));
        Assert.Equal(("h1. said", "grace"), ((string?)fields["comment"]!["comments"]!.AsArray()[^1]!["body"], (string?)fields["comment"]!["comments"]!.AsArray()[^1]!["author"]!["name"]));

        var attack = (string)(await grace.Search("summary ~ \"wants to be more\"")).Keys[0];
        var page = await rehearsal.Get($"/dc/browse/{attack}");
        Assert.Equal((200, false), (page.Status, page.Text.Contains("<script>", StringComparison.Ordinal)));
        Assert.Contains("&lt;script&gt;window.harborAttack=1", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await rehearsal.Get("/dc/projects/HB")).Status);

        using var form = new FormUrlEncodedContent([new("name", "from the page"), new("seal", ConsentForm.SealIn(home.Text))]);
        using var made = await rehearsal.Http.PostAsync(rehearsal.Base + "/dc/tokens", form);
        var raw = System.Net.WebUtility.HtmlDecode(TokenShown().Match(await made.Content.ReadAsStringAsync()).Groups[1].Value);
        Assert.Equal("grace", (string?)(await grace.With(raw).Get("myself")).Json["name"]);
        var again = await rehearsal.Get("/dc/tokens");
        Assert.Contains("from the page", again.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(TokenShown(), again.Text);
    }

    [Fact]
    public async Task R193_with_a_journal_what_was_written_is_there_after_a_restart_and_tokens_stay_good()
    {
        var folder = Directory.CreateTempSubdirectory("rehearsal").FullName;
        var options = new RehearsalOptions { Issues = 10, RateLimits = false, JournalFile = Path.Combine(folder, "journal.jsonl"), CanaryPrefix = "zq" };
        string token;
        string key;
        await using (var first = await RehearsalDriver.Start(options))
        {
            var grace = await ServerDriver.As(first, "grace");
            token = grace.Token;
            key = await grace.Create("Task", new { summary = "Kept" });
            await grace.Post($"issue/{key}/comment", new { body = "_kept_" });
            await first.Post($"/issues/{key}", new { action = "edit", site = "dc", person = "mina", fields = new { summary = "Kept twice" } });
        }

        await using (var second = await RehearsalDriver.Start(options))
        {
            var grace = new ServerDriver(second.Http, second.Base + "/dc", token);
            var fields = await grace.Fields(key);
            Assert.Equal(("Kept twice", "_kept_"), ((string?)fields["summary"], (string?)fields["comment"]!["comments"]![0]!["body"]));
            var seeded = await grace.Search("key = HB-10", new { fields = new[] { "summary", "description" } });
            Assert.Contains("zqserversummary", seeded.Text, StringComparison.Ordinal);
            Assert.Contains("zqserverdescription", seeded.Text, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> Submit(RehearsalDriver rehearsal, string path, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("seal", ConsentForm.SealIn(page))]);
        using var response = await rehearsal.Http.PostAsync(rehearsal.Base + path, form);
        return (int)response.StatusCode;
    }

    [GeneratedRegex("""<code class="token">([^<]+)</code>""")]
    private static partial Regex TokenShown();
}
