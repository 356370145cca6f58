using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Sync;

/// <summary>Live boards kept in step with the rehearsal, which delivers over HTTP.</summary>
public sealed class SyncLiveTests
{
    private const string Path = "/api/jira/sync/" + RehearsalDriver.FirstSite;

    [Fact]
    public async Task P49_B2_a_change_in_Jira_is_on_the_card_within_ten_seconds_without_webhooks()
    {
        await using var house = await SyncHouse.Open(60);
        var (jira, issues) = await SyncHouse.Seat(house, 3);
        var issue = issues[0];
        await house.Site.Choose(SyncMode.NearLive, null);
        var clock = Stopwatch.StartNew();
        await house.Audience.UntilIssue("board", issue, () => jira.Edit(issue, new { summary = "By asking" }));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        using var ada = new SealedClient(house, "board", "ada");
        await ada.GetKey();
        Assert.Equal("By asking", (string)(await ada.Card(issue))["fields"]!["summary"]!);
    }

    [Fact]
    public async Task Y2_P49_live_a_webhook_brings_a_change_and_is_removed_with_the_mode()
    {
        await using var house = await SyncHouse.Open(60);
        await using var http = await SyncHttp.Start(house);
        var (jira, issues) = await SyncHouse.Seat(house, 3);
        var issue = issues[0];
        using (var answer = await http.Send(HttpMethod.Put, Path, "ada", new { mode = "Live" }))
        {
            Assert.Equal(204, (int)answer.StatusCode);
        }

        await SyncHouse.Until(house, s => s.HookExpiresAt is not null);
        var clock = Stopwatch.StartNew();
        await house.Audience.UntilIssue("board", issue, () => jira.Edit(issue, new { summary = "By a webhook" }));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.NotNull((await SyncHouse.Until(house, s => s.Deliveries > 0)).LastEventAt);
        Assert.Single((await jira.Get("webhook")).List("values"));

        using var back = await http.Send(HttpMethod.Put, Path, "ada", new { mode = "OnRefresh" });
        Assert.Empty((await jira.Get("webhook")).List("values"));
        Assert.Empty((await house.Syncs.Load("org", RehearsalDriver.FirstSite, CancellationToken.None))!.Registrations);
    }

    [Fact]
    public async Task Y1_Y4_administrators_choose_members_see_and_nobody_else_does_either()
    {
        await using var house = await SyncHouse.Open(60);
        await using var http = await SyncHttp.Start(house);
        await SyncHouse.Seat(house, 3);
        foreach (var (caller, status) in new[] { ("", 401), ("guest", 403), ("ben", 403) })
        {
            using var seen = await http.Send(HttpMethod.Get, "/api/jira/sync", caller);
            using var chosen = await http.Send(HttpMethod.Put, Path, caller, new { mode = "Live" });
            using var hook = await http.Send(HttpMethod.Post, Path + "/hook", caller);
            using var gone = await http.Send(HttpMethod.Delete, Path + "/hook", caller);
            Assert.Equal([status, status, status, status], new[] { seen, chosen, hook, gone }.Select(a => (int)a.StatusCode));
        }

        using (var odd = await http.Send(HttpMethod.Put, Path, "ada", new { mode = "7" }))
        {
            Assert.Equal(400, (int)odd.StatusCode);
        }

        using var put = await http.Send(HttpMethod.Put, Path, "ada", new { mode = "NearLive" });
        using var stranger = await http.Send(HttpMethod.Put, Path, "stranger", new { mode = "Live" });
        using var all = await http.Send(HttpMethod.Get, "/api/jira/sync", "ada");
        var site = JsonNode.Parse(await all.Content.ReadAsStringAsync())!.AsArray().Single(s => (string)s!["site"]!["id"]! == RehearsalDriver.FirstSite)!;
        Assert.Equal(("NearLive", "Cloud"), ((string)site["mode"]!, (string)site["kind"]!));

        using var member = await http.Send(HttpMethod.Get, "/api/boards/board/jira/sync", "ben");
        Assert.Equal("NearLive", (string)JsonNode.Parse(await member.Content.ReadAsStringAsync())![0]!["mode"]!);
        using var guest = await http.Send(HttpMethod.Get, "/api/boards/board/jira/sync", "guest");
        using var other = await http.Send(HttpMethod.Get, "/api/boards/board/jira/sync", "stranger");
        Assert.Equal((403, 404), ((int)guest.StatusCode, (int)other.StatusCode));
    }

    [Fact]
    public async Task Y3_Y28_an_administrators_hook_counts_signed_and_until_it_is_replaced()
    {
        await using var house = await SyncHouse.Open(60);
        await using var http = await SyncHttp.Start(house);
        var issue = (await SyncHouse.Seat(house, 3)).Issues[0];
        await house.Site.Choose(SyncMode.Live, null);
        var first = await house.Site.MakeHook(http.Address);
        var stored = (await house.Syncs.Load("org", RehearsalDriver.FirstSite, CancellationToken.None))!.Hook!;
        Assert.DoesNotContain(first.Secret, Encoding.UTF8.GetString(stored.Protected), StringComparison.Ordinal);
        Assert.DoesNotContain(stored.PathHash, first.Address, StringComparison.Ordinal);

        var body = Encoding.UTF8.GetBytes($$$"""{"timestamp":1,"webhookEvent":"comment_created","issue":{"id":"{{{issue}}}"}}""");
        await house.Audience.UntilIssue("board", issue, async () => Assert.Equal(202, await Deliver(http, first.Address, body, first.Secret)));
        Assert.Equal(401, await Deliver(http, first.Address, body, "another secret"));
        Assert.Equal(401, await Deliver(http, first.Address, body, null));
        Assert.Equal(401, await Deliver(http, http.Address + "/jira/hooks/" + new string('a', 43), body, first.Secret));
        Assert.Equal(401, await Deliver(http, http.Address + "/jira/hooks/cloud", body, first.Secret));
        Assert.Equal(413, await Deliver(http, first.Address, new byte[(25 * 1024 * 1024) + 1], first.Secret));
        Assert.InRange((await SyncHouse.Until(house, s => s.Failures >= 3)).Failures, 3, 10);

        var second = await house.Site.MakeHook(http.Address);
        Assert.Equal(401, await Deliver(http, first.Address, body, first.Secret));
        Assert.Equal(202, await Deliver(http, second.Address, body, second.Secret));
        await house.Site.RemoveHook();
        Assert.Equal(401, await Deliver(http, second.Address, body, second.Secret));
    }

    internal static async Task<int> Deliver(SyncHttp http, string address, byte[] body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        if (secret is not null)
        {
            request.Headers.Add("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        }

        try
        {
            using var response = await http.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException) when (body.Length > 1024 * 1024)
        {
            // The server answers before it has read everything and closes the line.
            return 413;
        }
    }
}
