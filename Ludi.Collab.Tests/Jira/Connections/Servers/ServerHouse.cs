using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Accounts;

namespace Ludi.Collab.Tests.Jira.Connections.Servers;

/// <summary>Our server and a Data Center beside it, which the operator has listed, with two people of acme and one of umbrella.</summary>
internal sealed class ServerHouse : IAsyncDisposable
{
    private ServerHouse(ScriptedDataCenter site, ConnectedApp app) => (Site, App) = (site, app);

    public ScriptedDataCenter Site { get; }

    public ConnectedApp App { get; }

    public static async Task<ServerHouse> Open()
    {
        var site = await ScriptedDataCenter.Start();
        var house = new ServerHouse(site, await ConnectedApp.Start("http://127.0.0.1:1", allowed: site.Host));
        await house.Found("acme", "ada", "lin", "boss");
        await house.Found("umbrella", "eve");
        return house;
    }

    public Browser Of(string person) => new(App.Address, person);

    /// <summary>The administrator adds the site; its id.</summary>
    public async Task<string> Add(string auth, string boss = "boss", string? clientSecret = "link-secret")
    {
        using var browser = Of(boss);
        var (status, answer) = await Post(browser, "/api/jira/servers", new { @base = Site.Base, name = "Harbor", auth, clientId = "client-1", clientSecret });
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)answer!["id"]!;
    }

    /// <summary>The whole way to the site and back, by OAuth.</summary>
    public async Task<string> Connect(Browser browser, string site, string person)
    {
        var (_, begun) = await Post(browser, "/api/jira/connection", new { returnTo = "/preferences", site });
        return await browser.Return(Site.Consent(new Uri((string)begun!["address"]!), person));
    }

    public static async Task<(HttpStatusCode Status, JsonNode? Answer)> Post(Browser browser, string path, object body)
    {
        using var answer = await browser.Send(HttpMethod.Post, path, JsonContent.Create(body));
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Site.DisposeAsync();
    }

    private async Task Found(string organisation, params string[] people)
    {
        Person Of(string id) => new(id, organisation, id, $"{id}@{organisation}.example", null, id is "boss", DateTimeOffset.UnixEpoch);
        await App.Accounts.Found(new Organisation(organisation, organisation, "pro", DateTimeOffset.UnixEpoch), Of(people[0]), default);
        foreach (var person in people.Skip(1))
        {
            await App.Accounts.Add(Of(person), default);
        }
    }
}
