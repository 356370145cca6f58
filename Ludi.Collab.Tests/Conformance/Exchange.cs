namespace Ludi.Collab.Tests.Conformance;

/// <summary>A request as it left and, unless the line broke, the answer as it came.</summary>
/// <param name="Path">From /rest on.</param>
internal sealed record Exchange(
    string Method, string Path, string Query, string? RequestType, string Request, int? Status, string? AnswerType, string Answer)
{
    public override string ToString() => $"{Method} {Path}{Query} → {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no answer"}";
}
