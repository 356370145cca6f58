using System.Text.Json;
using Ludi.Collab.Accounts;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Boards.Catalogue;

[Collection(OnSharedSite.Name)]
public sealed class LinkTests(SharedSite shared)
{
    [Theory]
    [InlineData(null, 30)]
    [InlineData(1, 1)]
    [InlineData(90, 90)]
    public async Task K6_a_link_works_for_the_days_asked_for(int? days, int works)
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);

        var made = await founder.Post($"/api/boards/{board}/links", new { days });

        var listed = Assert.Single((await founder.Get($"/api/boards/{board}/links")).Body.EnumerateArray());
        var (from, until) = (listed.GetProperty("createdAt").GetDateTimeOffset(), listed.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Equal(TimeSpan.FromDays(works), until - from);
        Assert.Equal(until, made.Body.GetProperty("expiresAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("""{"days":0}""")]
    [InlineData("""{"days":91}""")]
    [InlineData("""{"days":-5}""")]
    [InlineData("""{"days":99999999999}""")]
    [InlineData("""{"days":"ten"}""")]
    [InlineData("""[1]""")]
    public async Task K6_other_days_are_refused(string body)
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);

        Assert.Equal("Invalid", (await founder.PostRaw($"/api/boards/{board}/links", body)).Refused);
        Assert.Equal(0, (await founder.Get($"/api/boards/{board}/links")).Body.GetArrayLength());
    }

    [Fact]
    public async Task K6_the_secret_is_shown_once_and_stored_hashed()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);

        var token = await SharedSite.LinkTo(board, founder);

        var stored = (await shared.Site.Accounts.ShareLinkByHash(SecretToken.HashOf(token)!, TestContext.Current.CancellationToken))!;
        Assert.Equal(22, token.Length);
        Assert.DoesNotContain(token, stored.ToString(), StringComparison.Ordinal);
        var listed = Assert.Single((await founder.Get($"/api/boards/{board}/links")).Body.EnumerateArray());
        Assert.DoesNotContain(token, listed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Hash, listed.ToString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("revokedAt").ValueKind);
    }
}
