using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>What a new issue can be and what it needs (P43–P45): Jira's pages put together.</summary>
internal static class CreateMetadata
{
    private const int MaxPages = 20;

    /// <summary>{project} → {issueTypes}.</summary>
    public static Task<Refusal?> Types(SealedCall call) => ProjectOf(call) is { } project
        ? All(call, "issueTypes", Shape.Of("id", "name", "subtask", "hierarchyLevel"), at => call.Remote.CreateTypes(project, at, CancellationToken.None))
        : Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid));

    /// <summary>{project, type} → {fields}.</summary>
    public static Task<Refusal?> Fields(SealedCall call) => (ProjectOf(call), call.Request.Text("type")) is ({ } project, { } type) && IssueSlice.IsId(type)
        ? All(call, "fields", Shape.All, at => call.Remote.CreateFields(project, type, at, CancellationToken.None))
        : Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid));

    /// <summary>A project's id or key as somebody names it; null where it can be neither.</summary>
    public static string? ProjectOf(SealedCall call) =>
        call.Request.Text("project") is { Length: > 0 and <= 255 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? text : null;

    private static async Task<Refusal?> All(SealedCall call, string member, Shape shape, Func<int, Task<JiraAnswer>> page)
    {
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray(member);
        var (count, more) = (0, true);
        for (var pages = 0; more && pages < MaxPages; pages++)
        {
            using var answer = await page(count);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document is null)
            {
                return call.Refuse(answer);
            }

            var before = count;
            foreach (var element in document.RootElement.Elements(member))
            {
                Pruning.Copy(JsonMarshal.GetRawUtf8Value(element), shape, writer);
                count++;
            }

            more = count > before && document.RootElement.Member("total") is { ValueKind: JsonValueKind.Number } total && total.TryGetInt32(out var all) && count < all;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return null;
    }
}
