using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>
/// Which members of an object (or of every object in an array) are taken over. <see cref="All"/> takes
/// everything but what boards have no use for: links, icons that need Jira's token, mail addresses.
/// </summary>
internal sealed class Shape
{
    private readonly (byte[] Name, Shape Inner)[]? members;

    private Shape((byte[] Name, Shape Inner)[]? members) => this.members = members;

    /// <summary>Everything, pruned.</summary>
    public static Shape All { get; } = new(null);

    /// <summary>Only these members, each of them whole (and pruned).</summary>
    public static Shape Of(params IEnumerable<string> names) => new([.. names.Select(n => (Encoding.UTF8.GetBytes(n), All))]);

    /// <summary>These members too, the last one in a shape of its own.</summary>
    public Shape With(string name, Shape inner) => new([.. members ?? [], (Encoding.UTF8.GetBytes(name), inner)]);

    /// <summary>The shape of the member the reader stands on; null: it is left out.</summary>
    public Shape? Member(ref Utf8JsonReader reader)
    {
        if (members is null)
        {
            return Pruning.Drops(ref reader) ? null : All;
        }

        foreach (var (name, inner) in members)
        {
            if (reader.ValueTextEquals(name))
            {
                return inner;
            }
        }

        return null;
    }
}
