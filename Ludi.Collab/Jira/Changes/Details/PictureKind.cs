namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// Which bytes are a picture that browsers may be given: by how they begin, whatever the answer calls them. PNG,
/// JPEG, GIF, WebP and SVG; clients show them in an image element only, where an SVG runs and loads nothing.
/// </summary>
internal static class PictureKind
{
    /// <summary>Whether these bytes begin as one of them.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) || bytes.StartsWith("GIF8"u8) || IsJpeg(bytes)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) || bytes.TrimStart((byte)' ').StartsWith("<svg"u8);

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG\r\n"u8);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF;
}
