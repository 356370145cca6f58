using FluentValidation;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Validation;

/// <summary>What an operation must have, by its kind.</summary>
internal sealed class WireOperationValidator : AbstractValidator<WireOperation>
{
    public WireOperationValidator()
    {
        RuleFor(o => o.Kind).IsInEnum();
        RuleFor(o => o.Id).Must(Limits.IsId).WithMessage("An item's id has 4 to 40 characters of A–Z a–z 0–9 _ -.");
        When(o => o.Kind is OperationKind.Put, () => RuleFor(o => o.Item).NotNull().SetValidator(new BoardItemValidator()!));
        When(o => o.Kind is OperationKind.Set, () => RuleFor(o => o.Patch).NotNull().Must(p => p is null || Fits(p)).WithMessage("A property is out of its bounds."));
        When(o => o.Kind is OperationKind.Move, () => RuleFor(o => o)
            .Must(o => Limits.IsPlace(o.X) && Limits.IsPlace(o.Y)).WithMessage("That place lies outside of the board."));
    }

    private static bool Fits(ItemPatch patch) =>
        (patch.X is not { } x || Limits.IsPlace(x))
        && (patch.Y is not { } y || Limits.IsPlace(y))
        && (patch.Width is not { } width || Limits.IsSize(width))
        && (patch.Height is not { } height || Limits.IsSize(height))
        && patch.Z is not (< -1_000_000 or > 1_000_000)
        && !(patch.Text?.Length > Limits.TextLength)
        && !(patch.Labels?.Length > Limits.LabelsLength) && !(patch.Estimate?.Length > Limits.EstimateLength)
        && Limits.IsLink(patch.Link) && Limits.IsOrigin(patch.Origin)
        && Limits.IsColour(patch.Colour) && Limits.IsColour(patch.Border);
}
