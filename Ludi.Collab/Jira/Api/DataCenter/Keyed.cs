using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Issues that others are about, read in one search: epics by the keys that issues name them by, and issues by their
/// numbers where a server wants a key. Keys are a customer's text: they stay bytes in the buffer that disposing wipes.
/// </summary>
internal sealed class Keyed : IDisposable
{
    private const int Most = 100;
    private static readonly string[] Shown = ["summary", "status", "priority", "issuetype"];

    private readonly JiraAnswer? _answer;
    private readonly JsonDocument? _document;

    private Keyed(JiraAnswer? answer)
    {
        _answer = answer;
        _document = answer is null or { Refusal: not null } ? null : Json.Parse(answer.Utf8);
    }

    /// <summary>Why they could not be read; null: they were, or nothing was asked.</summary>
    public Refusal? Refusal => _answer?.Refusal;

    /// <summary>Epics with what Cloud shows of a parent; those that the person may not see are left out.</summary>
    /// <param name="keys">The keys as JSON texts of one buffer.</param>
    public static async Task<Keyed> Epics(ServerLine line, IEnumerable<JsonElement> keys, CancellationToken cancellation)
    {
        using var named = new WipedBytes(1024);
        var count = Names(keys, named);
        return count == 0 ? new Keyed(null) : new Keyed(await Search(line, "issuekey", named, count, Shown, cancellation));
    }

    /// <summary>Issues of these numbers, for their keys.</summary>
    public static async Task<Keyed> Issues(ServerLine line, IEnumerable<string> ids, CancellationToken cancellation)
    {
        using var named = new WipedBytes(1024);
        using var document = JsonSerializer.SerializeToDocument(ids.Distinct().ToArray());
        var count = Names(document.RootElement.EnumerateArray(), named);
        return count == 0 ? new Keyed(null) : new Keyed(await Search(line, "id", named, count, ["issuetype"], cancellation));
    }

    /// <summary>The issue that a text names by key.</summary>
    public JsonElement? ByKey(JsonElement key)
    {
        foreach (var issue in All())
        {
            if (issue.Member("key") is { ValueKind: JsonValueKind.String } own && JsonMarshal.GetRawUtf8Value(own).SequenceEqual(JsonMarshal.GetRawUtf8Value(key)))
            {
                return issue;
            }
        }

        return null;
    }

    /// <summary>The issue of a number.</summary>
    public JsonElement? ById(string id) => All().Where(i => i.IdText("id") == id).Select(i => (JsonElement?)i).FirstOrDefault();

    public void Dispose()
    {
        _document?.Dispose();
        _answer?.Dispose();
    }

    private IEnumerable<JsonElement> All() => _document?.RootElement.Elements("issues") ?? [];

    // Only what reads like a key or a number comes into the query, each once, quoted for a JSON text.
    private static int Names(IEnumerable<JsonElement> keys, WipedBytes into)
    {
        var count = 0;
        foreach (var key in keys)
        {
            var raw = key.ValueKind is JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(key)[1..^1] : default;
            if (count < Most && raw.Length is > 0 and < 64 && raw.IndexOfAnyExcept(Allowed) < 0 && !Holds(into.Written, raw))
            {
                Append(into, count == 0 ? "\\\""u8 : ",\\\""u8);
                Append(into, raw);
                Append(into, "\\\""u8);
                count++;
            }
        }

        return count;
    }

    private static async Task<JiraAnswer> Search(ServerLine line, string by, WipedBytes named, int count, string[] fields, CancellationToken cancellation)
    {
        using var body = new WipedBytes(named.Length + 256);
        Append(body, System.Text.Encoding.ASCII.GetBytes($"{{\"jql\":\"{by} in ("));
        Append(body, named.Written);
        Append(body, System.Text.Encoding.ASCII.GetBytes($")\",\"startAt\":0,\"maxResults\":{count},\"validateQuery\":false,\"fields\":[{string.Join(',', fields.Select(f => $"\"{f}\""))}]}}"));
        return await line.Send(line.Call(Endpoints.Search), HttpMethod.Post, ServerPath.Api("search"), body.Memory, cancellation);
    }

    private static bool Holds(ReadOnlySpan<byte> named, ReadOnlySpan<byte> key)
    {
        for (var at = named.IndexOf(key); at >= 0; at = named.IndexOf(key))
        {
            if (named[at - 1] == (byte)'"' && named[at + key.Length] == (byte)'\\')
            {
                return true;
            }

            named = named[(at + key.Length)..];
        }

        return false;
    }

    private static void Append(WipedBytes into, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(into.GetSpan(bytes.Length));
        into.Advance(bytes.Length);
    }

    private static System.Buffers.SearchValues<byte> Allowed { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);
}
