using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync.Polling;

namespace Ludi.Collab.Jira.Sync.Hooks;

/// <summary>What is sent and read about webhooks of the app (JIRA.md §16.1).</summary>
internal static class HookBodies
{
    private static readonly string[] Events = ["jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated", "comment_deleted"];

    /// <summary>The filter for projects, by number.</summary>
    public static string Jql(IEnumerable<string> projects) => $"project IN ({string.Join(", ", projects)})";

    /// <summary>One webhook to register.</summary>
    public static ReadOnlyMemory<byte> Register(string address, string jql) => Write(json =>
    {
        json.WriteString("url", address);
        json.WriteStartArray("webhooks");
        json.WriteStartObject();
        json.WriteStartArray("events");
        foreach (var name in Events)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteString("jqlFilter", jql);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>Webhooks by number, to refresh or to end.</summary>
    public static ReadOnlyMemory<byte> Ids(IEnumerable<long> ids) => Write(json =>
    {
        json.WriteStartArray("webhookIds");
        foreach (var id in ids)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
    });

    /// <summary>The number of the one webhook that was registered; null: Jira did not take it.</summary>
    public static long? Registered(ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        return document?.RootElement.Member("webhookRegistrationResult") is { ValueKind: JsonValueKind.Array } results
            && results.GetArrayLength() == 1 && results[0].Member("createdWebhookId") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number)
            ? number
            : null;
    }

    /// <summary>The webhooks there are; null where the answer is no list.</summary>
    public static IReadOnlyList<ListedHook>? Listed(ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        return document?.RootElement.Member("values") is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Select(Read).OfType<ListedHook>()]
            : null;
    }

    /// <summary>When refreshed webhooks end; null where it is not said.</summary>
    public static DateTimeOffset? Expiration(ReadOnlyMemory<byte> json)
    {
        using var document = Json.Parse(json);
        return document is null ? null : Expiration(document.RootElement);
    }

    private static ListedHook? Read(JsonElement hook) => hook.Member("id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number)
        ? new ListedHook(number, hook.Member("jqlFilter") is { ValueKind: JsonValueKind.String } jql ? jql.GetString() : null, Expiration(hook))
        : null;

    // Atlassian's own description says a number, its example a text.
    private static DateTimeOffset? Expiration(JsonElement of) => of.Member("expirationDate") switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var at) => DateTimeOffset.FromUnixTimeMilliseconds(at),
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var at) => DateTimeOffset.FromUnixTimeMilliseconds(at),
        { ValueKind: JsonValueKind.String } text when PollAnswer.Moment(text.GetString()) is { } at => DateTimeOffset.FromUnixTimeMilliseconds(at),
        _ => null,
    };

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}

/// <summary>A webhook as Jira lists it.</summary>
internal sealed record ListedHook(long Id, string? Jql, DateTimeOffset? ExpiresAt);
