using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Templates;

/// <summary>
/// The shapes that templates are made of: frames side by side with a heading above them. Frames lie below
/// everything, and all of a template below z 0, where stickies begin.
/// </summary>
internal static class TemplateShapes
{
    public const float FrameWidth = 720;
    public const float FrameHeight = 900;

    /// <summary>Free space between frames.</summary>
    public const float Gap = 40;

    /// <summary>Free space within a frame, and below its title.</summary>
    public const float Margin = 40;
    public const float TitleHeight = 72;

    private const float HeadingHeight = 64;
    private const int FrameZ = -1000;
    private const int AboveFramesZ = -500;

    /// <summary>The left edge of a frame by its place in the row.</summary>
    public static float LeftOf(int column) => column * (FrameWidth + Gap);

    public static BoardItem Frame(int column, string title, string colour) =>
        new(ItemKind.Frame, LeftOf(column), 0, FrameWidth, FrameHeight, FrameZ + column, colour, title);

    /// <summary>A line above the frames, as wide as they are together.</summary>
    public static BoardItem Heading(string text, int columns) =>
        new(ItemKind.Text, 0, -Gap - HeadingHeight, LeftOf(columns) - Gap, HeadingHeight, AboveFramesZ, Text: text);

    /// <summary>The button that opens the import, below the title of a frame.</summary>
    public static BoardItem ImportButton(int column) =>
        new(ItemKind.ImportButton, LeftOf(column) + Margin, TitleHeight, 280, 64, AboveFramesZ + 1, Text: "Import from Jira");
}
