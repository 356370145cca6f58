using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Tests.Conformance;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Jira.Api;

/// <summary>The real client with its whole handler chain, pointed at a server of the test.</summary>
internal sealed class Line : IAsyncDisposable
{
    public const string SiteId = "3f1c9a52-7d40-4b1e-9a77-5c2e8f0b6d11";

    private readonly ServiceProvider _services;

    public Line(string apiBase, IConnectionGrain? connection = null, Action<JiraLimits>? limits = null, TimeProvider? time = null, Witness? witness = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddJiraApi();
        if (witness is not null)
        {
            services.AddHttpClient(JiraApi.Client).AddHttpMessageHandler(witness.OfTheProduct);
        }

        services.Configure<JiraLimits>(o =>
        {
            o.FirstBackoffSeconds = 0.005;
            limits?.Invoke(o);
        });
        _services = services.BuildServiceProvider();
        ApiBase = apiBase;
        Site = Of(connection ?? new GivenTokens("token-1"));
    }

    public LogLines Log { get; } = new();

    public IJiraSite Site { get; }

    public RateGate Gate => _services.GetRequiredService<RateGate>();

    public string ApiBase { get; }

    public IJiraSite Of(IConnectionGrain connection, string site = SiteId) => new CloudSite("person-1", site, ApiBase, Exchange(connection));

    public JiraExchange Exchange(IConnectionGrain connection, string client = JiraApi.Client) =>
        new(_services.GetRequiredService<IHttpClientFactory>(), connection, _services.GetRequiredService<ILogger<JiraExchange>>(), client);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
