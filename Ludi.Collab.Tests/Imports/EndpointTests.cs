using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Ludi.Collab.Imports;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Imports;

[Collection(OnSharedSite.Name)]
public sealed class EndpointTests(SharedSite shared, ITestOutputHelper output)
{
    [Fact]
    public async Task I1_members_of_the_board_read_and_nobody_else()
    {
        using var founder = await shared.Founder();
        using var stranger = await shared.Founder();
        using var guest = shared.Site.NewBrowser();
        var board = await SharedSite.BoardOf(founder);
        await guest.Post($"/api/guests/{await SharedSite.LinkTo(board, founder)}", new { name = "Gus" });

        Assert.Equal(HttpStatusCode.OK, (await Read(founder, board, "Title\na\n")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Read(stranger, board, "Title\na\n")).StatusCode);
        Assert.Contains((await Read(guest, board, "Title\na\n")).StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized });
        Assert.Equal(HttpStatusCode.BadRequest, (await Read(founder, board, "Title\na\n", "?encoding=utf-7")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Read(founder, board, "")).StatusCode);
    }

    [Fact]
    public async Task I2_nothing_of_a_table_is_kept()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var before = await shared.Site.Boards.Load(board, TestContext.Current.CancellationToken);

        using var answer = await Read(founder, board, "Title,Notes\nMARZIPAN-PLANTED,b\n");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("MARZIPAN-PLANTED", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equivalent(before, await shared.Site.Boards.Load(board, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task I3_a_file_above_twenty_megabytes_is_refused()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);

        using var answer = await Read(founder, board, "Title\n" + new string('x', ImportLimits.FileBytes));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I4_ten_thousand_rows_come_as_a_stream_of_lines()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var text = "ID,Work Item Type,Title,State,Tags,Description\n"
            + string.Concat(Enumerable.Range(1, 10_000).Select(n => $"{n},Bug,\"Row {n}, of many\",New,\"web; two\",\"{new string('d', 200)}\"\n"));
        var clock = Stopwatch.StartNew();

        using var answer = await Read(founder, board, text);

        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        output.WriteLine($"10,000 rows ({text.Length / 1024} KB) read and sent in {clock.ElapsedMilliseconds} ms");
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("head", "azure"), (lines[0].GetProperty("kind").GetString(), lines[0].GetProperty("source").GetString()));
        Assert.Equal(10_000, lines.Where(l => l.GetProperty("kind").GetString() is "rows").Sum(l => l.GetProperty("rows").GetArrayLength()));
        Assert.Equal(("end", 10_000), (lines[^1].GetProperty("kind").GetString(), lines[^1].GetProperty("rows").GetInt32()));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    private static Task<HttpResponseMessage> Read(Browser browser, string board, string text, string query = "") =>
        browser.Send(HttpMethod.Post, $"/api/boards/{board}/imports/read{query}", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
}
