using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Jira;

/// <summary>A real HTTP server that answers as a test says, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Asked> _asked = [];

    private ScriptedServer(RequestDelegate script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            _asked.Enqueue(new Asked(
                http.Request.Method,
                http.Request.Path,
                http.Request.QueryString.Value ?? "",
                http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await body.ReadToEndAsync(http.RequestAborted)));
            await script(http);
        });
    }

    public string Address => _app.Urls.First();

    public IReadOnlyList<Asked> Calls => [.. _asked];

    public static async Task<ScriptedServer> Start(RequestDelegate script)
    {
        var server = new ScriptedServer(script);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Each call gets the next answer, the last one again and again.</summary>
    public static Task<ScriptedServer> Start(params RequestDelegate[] answers)
    {
        var next = -1;
        return Start(http => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](http));
    }

    public static RequestDelegate Answer(int status, string body, params (string Name, string Value)[] headers) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        return status is 204 ? Task.CompletedTask : http.Response.WriteAsync(body);
    };

    /// <summary>Half an answer, then the line breaks.</summary>
    public static RequestDelegate Cut(string half) => async http =>
    {
        http.Response.ContentLength = half.Length * 2;
        await http.Response.WriteAsync(half);
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    /// <summary>No answer until the client gives up.</summary>
    public static Task Never(HttpContext http) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}

/// <summary>One request as it arrived.</summary>
internal sealed record Asked(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body);
