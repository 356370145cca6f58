using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Conformance;
using Ludi.Collab.Tests.Fakes;
using Ludi.Collab.Tests.Rehearsal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>Live boards in a silo, their connections real ones to a rehearsal Jira over HTTP; the stores are in memory.</summary>
internal sealed class BoardHouse : IAsyncDisposable
{
    /// <summary>The Data Center site's id.</summary>
    public const string DataCenter = "dc-harbor";

    private readonly InProcessTestCluster _cluster;

    private BoardHouse(RehearsalDriver jira, Audiences audiences, InProcessTestCluster cluster, FakeServerStore servers, Witness witness) =>
        (Jira, Audience, _cluster, Servers, Witness) = (jira, audiences, cluster, servers, witness);

    public RehearsalDriver Jira { get; }

    public Audiences Audience { get; }

    /// <summary>Sees every call of the product to Jira; what was wrong fails the test when the house is closed.</summary>
    public Witness Witness { get; }

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>Who administers is told here.</summary>
    public required FakeAccountStore Accounts { get; init; }

    /// <summary>How sites are kept in step.</summary>
    public required FakeSyncStore Syncs { get; init; }

    /// <summary>The key ring.</summary>
    public required IDataProtectionProvider Keys { get; init; }

    /// <summary>How the first site is kept in step.</summary>
    public ISiteGrain Site => SiteKey.Of(Grains, "org", RehearsalDriver.FirstSite);

    public static async Task<BoardHouse> Open(int issues, bool limits = false)
    {
        var jira = await RehearsalDriver.Start(new() { Issues = issues, RateLimits = limits, IndexLag = TimeSpan.FromSeconds(1) });
        var (audiences, boards, servers, witness) = (new Audiences(), new FakeBoardStore(), new FakeServerStore(), new Witness());
        var (accounts, syncs, keys) = (new FakeAccountStore(), new FakeSyncStore(), new EphemeralDataProtectionProvider());
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            var services = silo.Services;
            Ludi.Collab.Hosting.Silo.AddProtocol(services);
            services.AddSignalR();
            services.AddSingleton(TimeProvider.System).AddSingleton<IdSource>().AddSingleton<IBoardStore>(boards).AddSingleton<IConnectionStore, FakeConnectionStore>()
                .AddSingleton<IServerStore>(servers).AddSingleton<ISyncStore>(syncs).AddSingleton<IAccountStore>(accounts)
                .AddSingleton<IBulkStore, FakeBulkStore>().AddSingleton<ISavedImportStore, FakeSavedImportStore>();
            ConnectionsPart.AddConnections(services).AddJiraApi().AddImporting().AddSync().AddSingleton<IIssueAudiences>(audiences);
            services.AddHttpClient(JiraApi.Client).AddHttpMessageHandler(witness.OfTheProduct);
            services.AddHttpClient(Authority.Client).AddHttpMessageHandler(witness.OfTheProduct);
            services.Configure<ServerOptions>(o => o.AllowedHosts = [new Uri(jira.Base).Authority]);
            services.AddSingleton<IDataProtectionProvider>(keys);
            services.Configure<CloudOptions>(o => (o.ClientId, o.ClientSecret, o.AuthBase, o.ApiBase, o.Provider, o.CallbackAddress) =
                (jira.Options.ClientId, jira.Options.ClientSecret, jira.Base, jira.Base, "Rehearsal", RehearsalDriver.Callback));
        });
        builder.ConfigureClient(client => Ludi.Collab.Hosting.Silo.AddProtocol(client.Services));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        audiences.Grains = cluster.Client;
        audiences.Store = boards;
        return new BoardHouse(jira, audiences, cluster, servers, witness) { Accounts = accounts, Syncs = syncs, Keys = keys };
    }

    /// <summary>Connects somebody to the rehearsal as one of its people.</summary>
    public async Task Connect(string person, string account, string scopes = RehearsalDriver.AllScopes) => Assert.Equal(
        ConnectionPhase.Connected,
        (await Grains.GetGrain<IConsentGrain>(person).Connect("org", await Jira.Code(account, scopes), $"state-{person}", RehearsalDriver.Callback)).Phase);

    /// <summary>The Data Center sites that the organisation added.</summary>
    public FakeServerStore Servers { get; }

    /// <summary>Adds the rehearsal's Data Center to the organisation.</summary>
    public async Task Harbor()
    {
        var site = new ServerSite(DataCenter, "org", $"{Jira.Base.TrimEnd('/')}/dc", "Harbor Data Center", ServerAuth.Token, null);
        Assert.True(await Servers.Add(new StoredServer(site, null, default), 10, CancellationToken.None));
    }

    /// <summary>Connects somebody to the Data Center with a personal access token.</summary>
    public async Task Enter(string person, string account)
    {
        var token = (string)(await Jira.Post("/dc/tokens", new { person = account })).Json["rawToken"]!;
        var state = await Grains.GetGrain<IConsentGrain>(person).Enter("org", DataCenter, token);
        Assert.True(state.WorksOn(DataCenter), $"{state.Phase} {state.Refusal}");
    }

    /// <summary>Stores a board with cards for issues of the first site.</summary>
    public async Task Board(string id, params IReadOnlyList<string> issues)
    {
        var items = issues.Select((issue, n) => new ItemEntry($"card-{issue}", new BoardItem(ItemKind.Card, 0, n, 1, 1, n, Site: RehearsalDriver.FirstSite, Issue: issue)));
        var head = new BoardHead(id, "org", id, "ada", null, default, default, 0);
        Assert.True(await Audience.Store!.Create(head, [.. items], CancellationToken.None));
    }

    public Task<Joined> Join(string board, string person) =>
        Grains.GetGrain<IBoardGrain>(board).Join(new Arrival($"line-{person}", person, person, BoardRole.Member), null);

    public Task Leave(string board, string person) => Grains.GetGrain<IBoardGrain>(board).Leave($"line-{person}");

    public IBoardJiraGrain JiraOf(string board) => Grains.GetGrain<IBoardJiraGrain>(board);

    /// <summary>The numbers of issues that match, in the order of the search.</summary>
    public static async Task<IReadOnlyList<string>> Find(JiraDriver jira, string jql, int count)
    {
        List<string> found = [];
        for (string? page = null; found.Count < count;)
        {
            var reply = await jira.Search(jql, page is null ? new { maxResults = 100 } : new { maxResults = 100, nextPageToken = page });
            found.AddRange(reply.List("issues").Select(i => (string)i!["id"]!));
            page = (string?)reply.Json["nextPageToken"];
            if (page is null)
            {
                break;
            }
        }

        return [.. found.Take(count)];
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Jira.DisposeAsync();
        Witness.Check();
    }
}
