using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>Labels that Jira suggests for what is typed. SPEC: X32.</summary>
internal static class LabelChoices
{
    /// <summary>{query} → texts.</summary>
    public static async Task<Refusal?> Labels(SealedCall call)
    {
        if (Asked.Query(call) is not { } query)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.JqlValues("labels", query, CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document is null)
        {
            return call.Refuse(answer);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartArray();
        foreach (var value in document.RootElement.Elements("results").Select(r => r.Member("value")).OfType<JsonElement>())
        {
            if (value.ValueKind is JsonValueKind.String)
            {
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
            }
        }

        writer.WriteEndArray();
        return null;
    }
}
