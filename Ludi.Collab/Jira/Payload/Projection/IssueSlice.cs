using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>One issue within an answer of Jira's: where its JSON lies, and the ids that say how to show it.</summary>
/// <param name="Utf8">A part of the answer's buffer; valid as long as that.</param>
/// <param name="Project">The project's id, null where it was not asked for.</param>
/// <param name="TeamManaged">Whether the project keeps its fields to itself.</param>
internal readonly record struct IssueSlice(string Id, ReadOnlyMemory<byte> Utf8, string? Project, bool TeamManaged)
{
    private const int MaxIdLength = 20;

    /// <summary>The issues of a bulk fetch or a search page; null where the answer is not one.</summary>
    public static IReadOnlyList<IssueSlice>? Many(ReadOnlyMemory<byte> answer)
    {
        try
        {
            var reader = new Utf8JsonReader(answer.Span, JsonCopy.Reading);
            return Enter(ref reader, "issues"u8) && reader.TokenType == JsonTokenType.StartArray ? Elements(ref reader, answer) : null;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            return null;
        }
    }

    /// <summary>The issue of an answer that is one issue; null where it is not.</summary>
    public static IssueSlice? One(ReadOnlyMemory<byte> answer)
    {
        try
        {
            var reader = new Utf8JsonReader(answer.Span, JsonCopy.Reading);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Read(ref reader, answer) is { Id.Length: > 0 } slice && !reader.Read()
                ? slice
                : null;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            return null;
        }
    }

    /// <summary>Whether a text can be an issue's number.</summary>
    public static bool IsId(string? text) => text is { Length: > 0 and <= MaxIdLength } && text.All(char.IsAsciiDigit);

    private static List<IssueSlice>? Elements(ref Utf8JsonReader reader, ReadOnlyMemory<byte> answer)
    {
        List<IssueSlice> slices = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject || Read(ref reader, answer) is not { Id.Length: > 0 } slice)
            {
                return null;
            }

            slices.Add(slice);
        }

        while (reader.Read())
        {
            // Only to the end, so that an answer that was cut off is not taken for a whole one.
        }

        return slices;
    }

    private static IssueSlice Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> answer)
    {
        var start = (int)reader.TokenStartIndex;
        string? id = null;
        (string? Id, bool TeamManaged) project = default;
        var complete = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isKey, isFields) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("key"u8), reader.ValueTextEquals("fields"u8));
            reader.Read();
            id = isId ? IdOf(ref reader) : id;
            complete |= (isKey && reader.TokenType == JsonTokenType.String ? 1 : 0) | (isFields && reader.TokenType == JsonTokenType.StartObject ? 2 : 0);
            project = isFields && reader.TokenType == JsonTokenType.StartObject ? ProjectOf(reader) : project;
            reader.Skip();
        }

        var json = answer[start..(int)reader.BytesConsumed];
        return complete == 3 && id is not null ? new IssueSlice(id, json, project.Id, project.TeamManaged) : default;
    }

    private static (string? Id, bool TeamManaged) ProjectOf(Utf8JsonReader fields)
    {
        var depth = fields.CurrentDepth + 1;
        while (fields.Read() && fields.CurrentDepth >= depth)
        {
            if (fields.CurrentDepth == depth && fields.TokenType == JsonTokenType.PropertyName && fields.ValueTextEquals("project"u8))
            {
                fields.Read();
                return fields.TokenType == JsonTokenType.StartObject ? IdOf(fields) : default;
            }
        }

        return default;
    }

    private static (string? Id, bool TeamManaged) IdOf(Utf8JsonReader project)
    {
        string? id = null;
        var teamManaged = false;
        while (project.Read() && project.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isSimplified) = (project.ValueTextEquals("id"u8), project.ValueTextEquals("simplified"u8));
            project.Read();
            id = isId ? IdOf(ref project) : id;
            teamManaged |= isSimplified && project.TokenType == JsonTokenType.True;
            project.Skip();
        }

        return (id, teamManaged);
    }

    private static string? IdOf(ref Utf8JsonReader value) =>
        value.TokenType == JsonTokenType.String && value.ValueSpan is { Length: > 0 and <= MaxIdLength } digits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? Encoding.ASCII.GetString(digits)
            : null;

    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(member))
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }
}
