using System.Text.RegularExpressions;

namespace Ludi.Collab.Boards.Validation;

/// <summary>How large things on a board may be, and what ids and colours look like.</summary>
internal static partial class Limits
{
    public const int OperationsInABatch = 500;
    public const int DragsInAPointing = 200;
    public const int TextLength = 5000;
    public const int LabelsLength = 1000;
    public const int EstimateLength = 40;
    public const int LinkLength = 2000;
    public const float Furthest = 1_000_000;
    public const float Smallest = 8;
    public const float Largest = 20_000;

    public static bool IsPlace(float value) => float.IsFinite(value) && Math.Abs(value) <= Furthest;

    public static bool IsSize(float value) => value is >= Smallest and <= Largest;

    public static bool IsId(string? id) => id is not null && Id().IsMatch(id);

    /// <summary>A name of the palette, #rrggbb, or empty (cleared).</summary>
    public static bool IsColour(string? colour) => colour is null || Colour().IsMatch(colour);

    /// <summary>An http or https address that a browser may open, or empty (cleared).</summary>
    public static bool IsLink(string? link) => string.IsNullOrEmpty(link)
        || (link.Length <= LinkLength && Uri.TryCreate(link, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp));

    /// <summary>Source, print of what the row said, and the row's id there.</summary>
    public static bool IsOrigin(string? origin) => origin is null || Origin().IsMatch(origin);

    [GeneratedRegex(@"\A[a-z]{2,20}/[0-9a-z]{1,20}/[^\p{Cc}]{1,200}\z")]
    private static partial Regex Origin();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{4,40}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A([a-z]{3,12}|#[0-9a-f]{6})?\z")]
    private static partial Regex Colour();
}
