namespace Ludi.Collab.Tests.Accounts;

/// <summary>One site, with its demo on, for all tests that found organisations of their own on it.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private static int _addresses;

    internal Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await Site.Start(stores: null, ("Demo:Enabled", "true"), ("Accounts:AttemptsPerMinute", "100000"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    internal static string NewAddress() => $"person{Interlocked.Increment(ref _addresses)}@example.org";

    internal static object SignUp(string email, string? invitation = null) =>
        new { organisation = "Contoso", name = "Mia", email, password = Password, invitation };

    internal static object SignIn(string email, string password = Password) => new { email, password };

    /// <summary>A browser in which somebody has just founded an organisation.</summary>
    internal async Task<Browser> Founder()
    {
        var browser = Site.NewBrowser();
        Assert.Equal("member", (await browser.Post("/api/accounts", SignUp(NewAddress()))).Text("kind"));
        return browser;
    }

    /// <summary>A browser of somebody who joined the organisation of another.</summary>
    internal async Task<Browser> ColleagueOf(Browser founder)
    {
        var address = (await founder.Post("/api/invitations")).Text("address");
        var browser = Site.NewBrowser();
        var joined = await browser.Post("/api/accounts", SignUp(NewAddress(), address["/join/".Length..]));
        Assert.Equal("member", joined.Text("kind"));
        return browser;
    }

    /// <summary>A board that somebody has just made.</summary>
    internal static async Task<string> BoardOf(Browser member) => (await member.Post("/api/boards", new { name = "Planning" })).Text("id");

    /// <summary>The token of a share link that somebody has just made.</summary>
    internal static async Task<string> LinkTo(string board, Browser member) =>
        (await member.Post($"/api/boards/{board}/links", new { days = 7 })).Text("address")["/guest/".Length..];
}

/// <summary>Lets test classes share the site, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OnSharedSite : ICollectionFixture<SharedSite>
{
    public const string Name = "accounts over HTTP";
}
