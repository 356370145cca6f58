using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>Sets the properties that a patch names; the TypeScript replica does the same (board/patching.ts).</summary>
internal static class Patching
{
    /// <summary>The item with the patch on it. Null leaves as is; an empty colour or border clears.</summary>
    public static BoardItem Apply(BoardItem item, ItemPatch patch) => item with
    {
        X = patch.X ?? item.X,
        Y = patch.Y ?? item.Y,
        Width = patch.Width ?? item.Width,
        Height = patch.Height ?? item.Height,
        Z = patch.Z ?? item.Z,
        Colour = patch.Colour is null ? item.Colour : NullIfEmpty(patch.Colour),
        Text = item.Kind is ItemKind.Card ? item.Text : patch.Text ?? item.Text,
        Border = patch.Border is null ? item.Border : NullIfEmpty(patch.Border),
    };

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
