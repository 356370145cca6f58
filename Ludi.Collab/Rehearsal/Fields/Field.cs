using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A field of the site; its id differs from site to site where it is a custom one.</summary>
internal sealed record Field(string Id, string Name, FieldKind Kind)
{
    private const string CustomPrefix = "customfield_";

    /// <summary>The team-managed project it belongs to, if any.</summary>
    public Project? Scope { get; init; }

    /// <summary>Whether an administrator made it.</summary>
    public bool Custom => Id.StartsWith(CustomPrefix, StringComparison.Ordinal);

    /// <summary>The number of a custom field.</summary>
    public int Number => int.Parse(Id.AsSpan(CustomPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What a new issue gets where nothing is said; null for nothing.</summary>
    public Named? Default { get; init; }

    /// <summary>The names JQL knows it by.</summary>
    public IReadOnlyList<string> ClauseNames { get; init; } = [];

    /// <summary>The schema as the API shows it.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = Kind.Type };
        if (Kind.Items is { } items)
        {
            schema["items"] = items;
        }

        if (Custom)
        {
            schema["custom"] = Kind.CustomKey;
            schema["customId"] = Number;
        }
        else
        {
            schema["system"] = Id;
        }

        return schema;
    }
}
