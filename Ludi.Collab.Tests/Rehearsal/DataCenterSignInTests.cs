using Ludi.Collab.Rehearsal;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class DataCenterSignInTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task R171_a_personal_access_token_is_told_once_and_good_until_it_is_revoked_or_ends()
    {
        var made = await shared.Grace.Post("/rest/pat/latest/tokens", new { name = "board", expirationDuration = 30 });
        Assert.Equal(201, made.Status);
        var own = shared.Grace.With((string)made.Json["rawToken"]!);
        Assert.Equal("grace", (string?)(await own.Get("myself")).Json["name"]);
        var listed = await own.Get("/rest/pat/latest/tokens");
        Assert.Contains("board", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rawToken", listed.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await shared.Noor.Delete($"/rest/pat/latest/tokens/{made.Json["id"]}")).Status);
        Assert.Equal(204, (await own.Delete($"/rest/pat/latest/tokens/{made.Json["id"]}")).Status);
        Assert.Equal(401, (await own.Get("myself")).Status);
        Assert.Equal(400, (await shared.Grace.Post("/rest/pat/latest/tokens", new { name = "" })).Status);

        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var other = await RehearsalDriver.Start(new RehearsalOptions { Issues = 10, RateLimits = false, Time = time });
        var brief = await other.Post("/dc/tokens", new { person = "ada", days = 1 });
        var ada = new ServerDriver(other.Http, other.Base + "/dc", (string)brief.Json["rawToken"]!);
        Assert.Equal(200, (await ada.Get("myself")).Status);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(401, (await ada.Get("myself")).Status);
    }

    [Fact]
    public async Task R172_it_says_who_is_asking_and_nobody_gets_empty_lists_or_401_and_a_bad_token_a_page()
    {
        var known = await shared.Grace.Get("myself");
        Assert.Equal(("grace", "OK"), (known.Headers.GetValues("X-AUSERNAME").Single(), known.Headers.GetValues("X-Seraph-LoginReason").Single()));

        var nobody = shared.Grace.With(null);
        var empty = await nobody.Search("project = HB");
        Assert.Equal((200, 0, "anonymous"), (empty.Status, (int)empty.Json["total"]!, empty.Headers.GetValues("X-AUSERNAME").Single()));
        Assert.Empty((await nobody.Get("project")).Json.AsArray());
        Assert.Equal((401, "Login Required"), ((await nobody.Get("issue/HB-1")).Status, (string?)(await nobody.Get("issue/HB-1")).List("errorMessages")[1]));
        Assert.Equal((401, 401), ((int)(await nobody.Get("myself")).Json["status-code"]!, (await nobody.Edit("HB-1", new { summary = "x" })).Status));

        var bad = await shared.Grace.With("bm90IGEgdG9rZW4=").Get("myself");
        Assert.Equal((401, "anonymous", "AUTHENTICATED_FAILED"), (bad.Status, bad.Headers.GetValues("X-AUSERNAME").Single(), bad.Headers.GetValues("X-Seraph-LoginReason").Single()));
        Assert.StartsWith("<html>", bad.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R173_a_write_that_looks_like_a_browsers_is_403_and_pictures_need_the_token()
    {
        var body = new { fields = new { labels = new[] { "x" } } };
        var forged = await shared.Ada.Send(HttpMethod.Put, "issue/HB-9", body, ("User-Agent", "Mozilla/5.0"));
        Assert.Equal((403, "XSRF check failed"), (forged.Status, forged.Text));
        Assert.Equal(204, (await shared.Ada.Send(HttpMethod.Put, "issue/HB-9", body, ("User-Agent", "Mozilla/5.0"), ("X-Atlassian-Token", "no-check"))).Status);

        var fields = await shared.Ada.Fields("HB-9");
        foreach (var picture in new[] { (string)fields["issuetype"]!["iconUrl"]!, (string)fields["priority"]!["iconUrl"]!, (string)fields["status"]!["iconUrl"]!, (string)fields["reporter"]!["avatarUrls"]!["48x48"]! })
        {
            var path = picture[shared.Ada.Base.Length..];
            Assert.Equal(200, (await shared.Ada.Get(path)).Status);
            Assert.Equal(302, (await shared.Ada.With(null).Get(path)).Status);
        }
    }

    [Fact]
    public async Task R190_the_bucket_of_a_person_empties_and_says_so_without_json_and_fills_again_by_the_clock()
    {
        var time = new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var rehearsal = await RehearsalDriver.Start(new RehearsalOptions { Issues = 10, RateLimits = false, Time = time });
        var (ada, grace) = (await ServerDriver.As(rehearsal, "ada"), await ServerDriver.As(rehearsal, "grace"));
        Assert.False((await ada.Get("myself")).Headers.Contains("X-RateLimit-Limit"));
        await rehearsal.Post("/dc/limits", new { limit = 3, fillRate = 2, intervalSeconds = 10 });
        var first = await ada.Get("myself");
        Assert.Equal(["3", "2", "10", "2", "0"], new[] { "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Interval-Seconds", "X-RateLimit-FillRate", "Retry-After" }.Select(name => first.Headers.GetValues(name).Single()));
        await ada.Get("myself");
        await ada.Get("myself");
        var refused = await ada.Get("myself");
        Assert.Equal((429, "10", '<'), (refused.Status, refused.Headers.GetValues("Retry-After").Single(), refused.Text[0]));
        Assert.Equal(200, (await grace.Get("myself")).Status);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await ada.Get("myself")).Status);
        await rehearsal.Delete("/dc/limits");
        Assert.Equal(200, (await ada.Get("myself")).Status);
    }

    [Fact]
    public async Task R191_calls_of_the_data_center_are_in_the_log_and_struck_by_faults()
    {
        var before = (await shared.Rehearsal.Get("/audit")).Json["entries"]!.AsArray().Count;
        await shared.Grace.Get("issue/HB-1");
        var entry = (await shared.Rehearsal.Get("/audit")).Json["entries"]!.AsArray().Skip(before).Single()!;
        Assert.Equal(("dc", "/rest/api/2/issue/{issue}", "grace", "Grace Hopper-Ng", 200), ((string?)entry["site"], (string?)entry["template"], (string?)entry["accountId"], (string?)entry["person"], (int)entry["status"]!));

        await shared.Rehearsal.Fault(new { match = new { path = "/rest/api/2/issue/{issue}", person = "grace" }, kind = "rate-limit", retryAfter = 7, times = 1 });
        var limited = await shared.Grace.Get("issue/HB-1");
        Assert.Equal((429, "7", '<'), (limited.Status, limited.Headers.GetValues("Retry-After").Single(), limited.Text[0]));
        await shared.Rehearsal.Fault(new { match = new { path = "/rest/api/2/issue/{issue}", method = "PUT" }, kind = "cut-after-commit", times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => shared.Grace.Edit("HB-11", new { summary = "Kept though the line was cut" }));
        Assert.Equal("Kept though the line was cut", (string?)(await shared.Grace.Fields("HB-11"))["summary"]);
    }
}
