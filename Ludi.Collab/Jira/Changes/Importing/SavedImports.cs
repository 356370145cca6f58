using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>
/// Imports that somebody saved with a board, for themselves: nobody else of the board is told that there are any.
/// Name and JQL go from the sealed request into the vault and back as bytes. SPEC: X84–X87.
/// </summary>
internal sealed class SavedImports(string board, SavedImportVault vault, Func<string> nextId)
{
    /// <summary>{} → {imports:[{id, changedAt, name, jql, issues} | {id, changedAt, unreadable}]}, those of the call's site.</summary>
    public async Task<Refusal?> List(SealedCall call)
    {
        var stored = await vault.Of(board, call.Person);
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("imports"u8);
        foreach (var import in stored)
        {
            Write(import, call.Site, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return null;
    }

    /// <summary>{id?, name, jql, issues} → {id}: a new one, or one's own in a new state.</summary>
    public async Task<Refusal?> Save(SealedCall call)
    {
        if (SavedImportText.Read(call.Request) is not { } text)
        {
            return Refusals.Of(RefusalCode.Invalid, "A saved import has a name, a JQL and at most 2,000 issues.");
        }

        var known = call.Request.Member("id") is null ? null : call.Request.Text("id") ?? "";
        if (known is not null && !(await vault.Of(board, call.Person)).Any(i => i.Id == known))
        {
            return Refusals.Of(RefusalCode.NotFound);
        }

        using var json = new WipedBuffer();
        text.Write(call.Site, json);
        if (await vault.Save(board, call.Person, known ?? nextId(), json.Memory) is not { } saved)
        {
            return Refusals.Of(RefusalCode.Invalid, $"You have {SavedImportVault.Most} saved imports on this board. Delete one first.");
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("id"u8, saved.Id);
        writer.WriteEndObject();
        return null;
    }

    /// <summary>{id} → {}: one's own is deleted.</summary>
    public async Task<Refusal?> Forget(SealedCall call)
    {
        if (call.Request.Text("id") is not { } id)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        if (!await vault.Delete(board, call.Person, id))
        {
            return Refusals.Of(RefusalCode.NotFound);
        }

        call.Answer.Write("{}"u8);
        return null;
    }

    private void Write(StoredImport import, string site, Utf8JsonWriter writer)
    {
        var plain = vault.Open(import);
        using var document = plain is null ? null : Json.Parse(plain);
        if (document is null || document.RootElement.Text("site") == site)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, import.Id);
            writer.WriteNumber("changedAt"u8, import.ChangedAt.ToUnixTimeMilliseconds());
            WriteText(document?.RootElement, writer);
            writer.WriteEndObject();
        }

        CryptographicOperations.ZeroMemory(plain);
    }

    private static void WriteText(JsonElement? text, Utf8JsonWriter writer)
    {
        if (text is not { } element)
        {
            writer.WriteBoolean("unreadable"u8, true);
            return;
        }

        foreach (var name in new[] { "name", "jql", "issues" })
        {
            writer.WritePropertyName(name);
            JiraWords.Copy(element.Member(name) ?? default, writer);
        }
    }
}
