using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>What a server says about a JQL, and its labels, in Cloud's shapes. SPEC: A113–A114.</summary>
internal static class JqlJudgement
{
    /// <summary>{queries: [{errors?, warnings?}]} of a search's answer, good or bad.</summary>
    public static void Write(JsonElement answer, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("queries"u8);
        writer.WriteStartObject();
        Texts(answer, "errorMessages", "errors"u8, writer);
        Texts(answer, "warningMessages", "warnings"u8, writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>{suggestions: [{label}]} as {results: [{value, displayName}]}.</summary>
    public static void Labels(JsonElement answer, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        foreach (var label in answer.Elements("suggestions").Select(s => s.Member("label")).OfType<JsonElement>())
        {
            writer.WriteStartObject();
            writer.Raw("value"u8, label);
            writer.Raw("displayName"u8, label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Texts(JsonElement answer, string name, ReadOnlySpan<byte> named, Utf8JsonWriter writer)
    {
        var texts = answer.Elements(name).Where(t => t.ValueKind is JsonValueKind.String).ToList();
        if (texts.Count > 0)
        {
            writer.WriteStartArray(named);
            texts.ForEach(writer.Raw);
            writer.WriteEndArray();
        }
    }
}
