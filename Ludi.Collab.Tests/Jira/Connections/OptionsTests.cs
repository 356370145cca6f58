using Ludi.Collab.Jira.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Tests.Jira.Connections;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("ClientId", "")]
    [InlineData("ClientSecret", "")]
    [InlineData("AuthBase", "auth.atlassian.com")]
    [InlineData("CallbackAddress", "not an address")]
    [InlineData("Provider", "Somebody")]
    public void C16_settings_that_cannot_work_are_named_at_the_start(string name, string value)
    {
        var settings = new Dictionary<string, string?> { ["Jira:Cloud:ClientId"] = "id", ["Jira:Cloud:ClientSecret"] = "secret" };
        settings[$"Jira:Cloud:{name}"] = value;
        using var services = Services(settings);

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void C16_client_id_and_secret_are_enough()
    {
        using var services = Services(new() { ["Jira:Cloud:ClientId"] = "id", ["Jira:Cloud:ClientSecret"] = "secret" });
        services.GetRequiredService<IStartupValidator>().Validate();
        var options = services.GetRequiredService<IOptions<CloudOptions>>().Value;

        Assert.Equal(("https://auth.atlassian.com", "https://api.atlassian.com", "Atlassian"), (options.AuthBase, options.ApiBase, options.Provider));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        ConnectionsPart.AddConnections(services);
        return services.BuildServiceProvider();
    }
}
