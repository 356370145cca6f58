using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>How an administrator's webhook is written, and read with what may be wrong; the secret is never shown again.</summary>
internal static class AdministratorHookShape
{
    private const string IssueFilter = "issue-related-events-section";

    /// <summary>The hook as its resource shows it.</summary>
    public static JsonObject Of(Call call, AdministratorHook hook) => new()
    {
        ["name"] = hook.Name,
        ["url"] = hook.Written,
        ["excludeBody"] = hook.WithoutBody,
        ["filters"] = new JsonObject { [IssueFilter] = hook.Jql },
        ["events"] = new JsonArray([.. hook.Events.Select(name => (JsonNode)name)]),
        ["enabled"] = hook.Enabled,
        ["isSigned"] = hook.Signing is not null,
        ["self"] = $"{call.Cloud.Addresses.Of(call.Site)}/rest/webhooks/1.0/webhook/{hook.Id}",
        ["lastUpdatedUser"] = hook.Owner.AccountId,
        ["lastUpdatedDisplayName"] = hook.Owner.Name,
        ["lastUpdated"] = hook.Changed.ToUnixTimeMilliseconds(),
    };

    /// <summary>The hook with its secret, to be read again with changes.</summary>
    public static JsonObject WithSecret(Call call, AdministratorHook hook)
    {
        var shape = Of(call, hook);
        shape["secret"] = hook.Secret;
        return shape;
    }

    /// <summary>The hook, or what is wrong with it; the number is asked for once it is sound.</summary>
    public static (AdministratorHook? Hook, string? Error) Read(Call call, JsonObject wanted, Func<long> number)
    {
        var events = wanted.Texts("events") ?? [];
        var jql = (wanted["filters"] as JsonObject)?.Text(IssueFilter) ?? "";
        var (filter, error) = HookFilter.ForAdministrator(jql);
        var url = wanted.Text("url")?.Trim() ?? "";
        error = wanted.Text("name")?.Trim() is not { Length: > 0 and <= 255 } ? "A name must be given."
            : HookAddress.Read(url) is null ? "The URL must be an absolute https address."
            : events.Count == 0 || !events.All(WebhookEndpoints.Events.Contains) ? "At least one event must be given, and only events that exist."
            : error;
        return error is not null ? (null, error) : (new(number(), call.Person, HookAddress.Read(url)!, [.. events.Distinct()], filter)
        {
            Name = wanted.Text("name")!.Trim(),
            Written = url,
            Jql = jql,
            Secret = wanted.Text("secret") ?? "",
            WithoutBody = IsSet(wanted, "excludeBody", false),
            Enabled = IsSet(wanted, "enabled", true),
            Changed = call.Now,
        }, null);
    }

    private static bool IsSet(JsonObject wanted, string name, bool otherwise) => wanted[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };
}
