using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>One delivery as it came.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Event => (string)Json["webhookEvent"]!;

    public string Key => (string)Json["issue"]!["key"]!;

    public string Identifier => Headers["X-Atlassian-Webhook-Identifier"];

    public string? Retry => Headers.GetValueOrDefault("X-Atlassian-Webhook-Retry");

    /// <summary>What the bearer token claims; null where it is not signed with the secret.</summary>
    public JsonNode? Claims(string secret)
    {
        var parts = Headers["Authorization"]["Bearer ".Length..].Split('.');
        var seal = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"));
        return Base64Url.EncodeToString(seal) == parts[2] && (string?)JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!["alg"] == "HS256"
            ? JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))
            : null;
    }
}

/// <summary>A web server that takes deliveries, and answers them as a test wants.</summary>
internal sealed class HookListener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _app;

    private HookListener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Take);
    }

    /// <summary>How a delivery is answered.</summary>
    public Func<Received, Task<int>> Answer { get; set; } = _ => Task.FromResult(202);

    public string Url => _app.Urls.First() + "/hooks/jira";

    public static async Task<HookListener> Start()
    {
        var listener = new HookListener();
        await listener._app.StartAsync();
        return listener;
    }

    /// <summary>The next delivery.</summary>
    public async Task<Received> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next deliveries, in the order they came.</summary>
    public async Task<IReadOnlyList<Received>> Next(int count)
    {
        var all = new List<Received>();
        while (all.Count < count)
        {
            all.Add(await Next());
        }

        return all;
    }

    /// <summary>Whether nothing is there that was not asked for.</summary>
    public bool IsEmpty => !_received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var received = new Received(
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        await _received.Writer.WriteAsync(received);
        http.Response.StatusCode = await Answer(received);
    }
}
