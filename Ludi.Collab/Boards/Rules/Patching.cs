using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>Sets the properties that a patch names; the TypeScript replica does the same (board/patching.ts).</summary>
internal static class Patching
{
    /// <summary>The item with the patch on it. Null leaves as is; an empty colour, border or part of a plain card clears; an origin changes, but does not come or go.</summary>
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
        Labels = OfPlainCard(item, item.Labels, patch.Labels),
        Estimate = OfPlainCard(item, item.Estimate, patch.Estimate),
        Link = OfPlainCard(item, item.Link, patch.Link),
        Origin = item.Origin is null ? null : patch.Origin ?? item.Origin,
    };

    private static string? OfPlainCard(BoardItem item, string? now, string? patched) =>
        item.Kind is not ItemKind.PlainCard || patched is null ? now : NullIfEmpty(patched);

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
