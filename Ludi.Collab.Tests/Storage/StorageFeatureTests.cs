using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Tests.Storage;

public sealed class StorageFeatureTests : IDisposable
{
    private static readonly Organisation North = new("north", "North", "pro", DateTimeOffset.UnixEpoch);

    private static readonly Person Ada = new("ada", "north", "Ada", "ada@example.org", null, Administrator: true, DateTimeOffset.UnixEpoch);

    private readonly string _root = Directory.CreateTempSubdirectory("ludi-root-").FullName;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task ST40_the_door_gives_the_ports_on_a_folder_under_the_content_root_and_a_restart_finds_all()
    {
        await using (var app = Build())
        {
            await app.StartAsync(Limit);
            Assert.True(await app.Services.GetRequiredService<IAccountStore>().Found(North, Ada, Limit));
            await app.Services.GetRequiredService<IConnectionStore>().Save(new StoredConnection("ada", "north", [1], DateTimeOffset.UnixEpoch, []), Limit);
            Assert.Empty(await app.Services.GetRequiredService<IBoardStore>().OfOrganisation("north", Limit));
        }

        Assert.True(File.Exists(Path.Combine(_root, "data", "ludi.db")));
        await using var again = Build();
        await again.StartAsync(Limit);
        Assert.Equal(Ada, await again.Services.GetRequiredService<IAccountStore>().Person("ada", Limit));
        Assert.NotNull(await again.Services.GetRequiredService<IConnectionStore>().Load("ada", Limit));
    }

    [Fact]
    public async Task ST8_a_second_server_does_not_start()
    {
        await using var first = Build();
        await first.StartAsync(Limit);
        await using var second = Build();

        await Assert.ThrowsAsync<StorageException>(() => second.StartAsync(Limit));
    }

    [Theory]
    [InlineData("Storage:Folder", "")]
    [InlineData("Storage:LogMegabytes", "0")]
    [InlineData("Storage:Quiet", "00:00:00")]
    public async Task ST40_settings_that_make_no_sense_stop_the_start(string name, string value)
    {
        await using var app = Build($"--{name}={value}");

        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Limit));
    }

    private WebApplication Build(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _root, Args = [.. settings, "--urls=http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        builder.AddStorage();
        return builder.Build();
    }
}
