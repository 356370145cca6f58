using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ludi.Collab.Tests.Faults;

/// <summary>The product as a process of its own, in a folder of its own; it can be killed and started again.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _arguments;
    private Process? _process;
    private TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string folder, string[] arguments) => (Folder, _arguments) = (folder, arguments);

    /// <summary>Where it keeps everything.</summary>
    public string Folder { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Done while it listens; somebody who was cut waits for this instead of knocking.</summary>
    public Task Up => _listening.Task;

    public int Id => _process!.Id;

    /// <summary>Everything it has written to its console so far.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<ServerProcess> Start(params string[] arguments)
    {
        var server = new ServerProcess(Directory.CreateTempSubdirectory("ludi-process-").FullName, arguments);
        try
        {
            await server.Run("http://127.0.0.1:0");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>kill -9: nothing is said goodbye to, nothing is written.</summary>
    public async Task Kill()
    {
        _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process!.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Starts it again at the same address, on the same files.</summary>
    public Task Restart()
    {
        _process!.Dispose();
        return Run(Address.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task Run(string url)
    {
        var listening = _listening;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        string[] given =
        [
            Path.Combine(AppContext.BaseDirectory, "Ludi.Collab.dll"), "--urls", url, "--contentRoot", Folder,
            "--Rehearsal:Url=http://127.0.0.1:0", "--Rehearsal:JournalFile=", .. _arguments,
        ];
        Array.ForEach(given, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(Patience);
    }

    private void Hear(string? line, TaskCompletionSource<Uri> listening)
    {
        Log.Enqueue(line ?? "");
        var match = Listening().Match(line ?? "");
        if (match.Success)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"(?:Ludi\.Collab|rehearsal Jira) listens at (http://[^/ ]+)")]
    private static partial Regex Listening();
}
