using System.Collections.Immutable;
using Ludi.Collab.Hosting;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Templates;

/// <summary>What a new board can begin with.</summary>
/// <param name="Jira">Whether it is made for Jira: it has an "Import from Jira" button on the canvas (P7).</param>
/// <param name="Items">Its items, lowest first; what people add later lies above all of them.</param>
internal sealed record Template(string Id, string Name, string Description, bool Jira, ImmutableArray<BoardItem> Items)
{
    /// <summary>The items of a new board, each with an id of its own.</summary>
    public IReadOnlyList<ItemEntry> ItemsWith(IdSource ids) => [.. Items.Select(item => new ItemEntry(ids.Next(), item))];
}
