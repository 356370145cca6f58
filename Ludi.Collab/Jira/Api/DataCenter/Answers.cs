using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Makes answers in Cloud's shapes out of a server's: from buffer to buffer, the server's wiped at once. A document is
/// an index over the buffer and copies none of its text. SPEC: A21, A101.
/// </summary>
internal static class Answers
{
    /// <summary>How the writers are set: letters stay as they are.</summary>
    public static JsonWriterOptions Writing => JsonCopy.Options;

    /// <summary>Nothing was asked of Jira.</summary>
    public static JiraAnswer Refused(RefusalCode code, string sentence) => new(0, [], 0, Refusals.Of(code, sentence));

    /// <summary>An answer of ours, where the server has nothing to be asked for.</summary>
    public static JiraAnswer Own(int status, Action<Utf8JsonWriter> write)
    {
        using var bytes = new WipedBytes(256);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            write(writer);
        }

        var length = bytes.Length;
        return new JiraAnswer(status, bytes.Take(), length, null);
    }

    /// <summary>The answer in another shape; a refusal stays what it is, and what cannot be read is nonsense. The answer given is disposed.</summary>
    public static JiraAnswer Translate(this JiraAnswer answer, Action<JsonElement, Utf8JsonWriter> write)
    {
        if (answer.Refusal is not null || answer.Utf8.IsEmpty)
        {
            return answer;
        }

        using (answer)
        {
            using var document = Json.Parse(answer.Utf8);
            return document is null ? Nonsense(answer.Status) : Translate(answer, document.RootElement, write);
        }
    }

    /// <summary>A success that is not what Jira's manuals promise.</summary>
    public static JiraAnswer Nonsense(int status) => new(status, [], 0, Refusals.Of(RefusalCode.JiraNonsense));

    /// <summary>Copies a value as it was written.</summary>
    public static void Raw(this Utf8JsonWriter writer, JsonElement value) => JiraWords.Copy(value, writer);

    /// <summary>Copies a member as it was written, null where there is none.</summary>
    public static void Raw(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        if (value is { } element)
        {
            writer.Raw(element);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static JiraAnswer Translate(JiraAnswer answer, JsonElement root, Action<JsonElement, Utf8JsonWriter> write)
    {
        using var bytes = new WipedBytes(answer.Utf8.Length + (answer.Utf8.Length / 4));
        try
        {
            using (var writer = new Utf8JsonWriter(bytes, Writing))
            {
                write(root, writer);
            }
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            return Nonsense(answer.Status);
        }

        var length = bytes.Length;
        return new JiraAnswer(answer.Status, bytes.Take(), length, null);
    }
}
