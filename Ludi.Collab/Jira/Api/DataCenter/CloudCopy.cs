using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Copies a server's JSON into Cloud's shapes, whatever it is part of: people by accountId, issue types with their
/// level, schemas that say where text is wiki markup. All else stays byte for byte. SPEC: A102–A104.
/// </summary>
/// <param name="host">The site's address: pictures on it need a sign-in, so they are left out of people.</param>
internal sealed class CloudCopy(ServerFields fields, string host)
{
    private readonly byte[] _host = Encoding.UTF8.GetBytes($"\"{host}");

    /// <summary>Copies one value.</summary>
    public void Value(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsPerson(value):
                Person(value, writer);
                break;
            case JsonValueKind.Object:
                Members(value, writer);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                {
                    Value(element, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.Raw(value);
                break;
        }
    }

    /// <summary>Copies one member of an object that is open.</summary>
    public void Member(JsonProperty member, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(member.Name);
        if (member.NameEquals("schema"u8) && member.Value.ValueKind is JsonValueKind.Object)
        {
            Schema(member.Value, writer);
        }
        else
        {
            Value(member.Value, writer);
        }
    }

    /// <summary>Whether an object is a person: nothing else of Jira has these three.</summary>
    public static bool IsPerson(JsonElement value) => value.Member("displayName") is { ValueKind: JsonValueKind.String }
        && value.Member("name") is { ValueKind: JsonValueKind.String } && value.Member("active") is { ValueKind: JsonValueKind.True or JsonValueKind.False };

    private void Members(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            Member(member, writer);
        }

        if (value.Member("subtask") is { ValueKind: JsonValueKind.True or JsonValueKind.False } && value.Member("hierarchyLevel") is null)
        {
            writer.WriteNumber("hierarchyLevel"u8, fields.LevelOf(value));
        }

        writer.WriteEndObject();
    }

    private void Person(JsonElement person, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Raw("accountId"u8, person.Member("name"));
        writer.WriteString("accountType"u8, "atlassian"u8);
        writer.Raw("displayName"u8, person.Member("displayName"));
        writer.Raw("active"u8, person.Member("active"));
        writer.WriteStartObject("avatarUrls"u8);
        foreach (var picture in person.Members("avatarUrls").Where(p => IsPublic(p.Value)))
        {
            writer.WritePropertyName(picture.Name);
            writer.Raw(picture.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private bool IsPublic(JsonElement picture) => picture.ValueKind is JsonValueKind.String
        && JsonMarshal.GetRawUtf8Value(picture) is var address && address.StartsWith("\"https://"u8) && !address.StartsWith(_host);

    private static void Schema(JsonElement schema, Utf8JsonWriter writer)
    {
        var sprint = schema.Member("custom") is { ValueKind: JsonValueKind.String } custom && custom.ValueEquals("com.pyxis.greenhopper.jira:gh-sprint"u8);
        writer.WriteStartObject();
        foreach (var member in schema.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (sprint && member.NameEquals("items"u8))
            {
                writer.WriteStringValue("json"u8);
            }
            else
            {
                writer.Raw(member.Value);
            }
        }

        if (IsWiki(schema))
        {
            writer.WriteBoolean("wiki"u8, true);
        }

        writer.WriteEndObject();
    }

    private static bool IsWiki(JsonElement schema) => schema.Text("type") == "string"
        && (schema.Text("system") is "description" or "environment" || schema.Text("custom") == "com.atlassian.jira.plugin.system.customfieldtypes:textarea");
}
