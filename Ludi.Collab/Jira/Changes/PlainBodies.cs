using FluentValidation;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Asks for the board's key, wrapped for a fresh P-256 point (65 bytes, 0x04 first).</summary>
internal sealed record SealBody(byte[] PublicKey);

/// <summary>Asks for issues to be placed near a point, by their numbers.</summary>
internal sealed record ImportBody(IReadOnlyList<string> Issues, float X, float Y);

/// <summary>A point of the right length; whether it is on the curve, the key's owner sees.</summary>
internal sealed class SealBodyValidator : AbstractValidator<SealBody>
{
    public SealBodyValidator() => RuleFor(b => b.PublicKey).NotNull().Must(k => k is { Length: 65 }).WithMessage("The public key has 65 bytes.");
}

/// <summary>1 to 1,000 issue numbers, somewhere on the board.</summary>
internal sealed class ImportBodyValidator : AbstractValidator<ImportBody>
{
    private const int MaxIssues = 1000;
    private const float MaxPlace = 1_000_000;

    public ImportBodyValidator()
    {
        RuleFor(b => b.Issues).NotNull().Must(i => i is { Count: > 0 and <= MaxIssues }).WithMessage("An import has 1 to 1,000 issues.");
        RuleForEach(b => b.Issues).Must(IssueSlice.IsId).WithMessage("An issue is named by its number.");
        RuleFor(b => b.X).Must(IsPlace).WithMessage("x is not a place on the board.");
        RuleFor(b => b.Y).Must(IsPlace).WithMessage("y is not a place on the board.");
    }

    private static bool IsPlace(float value) => float.IsFinite(value) && Math.Abs(value) <= MaxPlace;
}
