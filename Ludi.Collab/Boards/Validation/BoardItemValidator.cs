using FluentValidation;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Validation;

/// <summary>What an item may look like that a client puts on a board.</summary>
internal sealed class BoardItemValidator : AbstractValidator<BoardItem>
{
    public BoardItemValidator()
    {
        RuleFor(i => i.Kind).IsInEnum();
        RuleFor(i => i).Must(i => Limits.IsPlace(i.X) && Limits.IsPlace(i.Y)).WithMessage("An item lies outside of the board.");
        RuleFor(i => i).Must(i => Limits.IsSize(i.Width) && Limits.IsSize(i.Height)).WithMessage("An item's size is between 8 and 20,000.");
        RuleFor(i => i.Z).InclusiveBetween(-1_000_000, 1_000_000);
        RuleFor(i => i.Text).MaximumLength(Limits.TextLength);
        RuleFor(i => i).Must(i => Limits.IsColour(i.Colour) && Limits.IsColour(i.Border)).WithMessage("That is not a colour.");
        RuleFor(i => i.Labels).MaximumLength(Limits.LabelsLength);
        RuleFor(i => i.Estimate).MaximumLength(Limits.EstimateLength);
        RuleFor(i => i.Link).Must(Limits.IsLink).WithMessage("A link is an http or https address of at most 2,000 characters.");
        RuleFor(i => i.Origin).Must(Limits.IsOrigin).WithMessage("That is not where an imported item can come from.");
        RuleFor(i => i.Site).MaximumLength(64);
        RuleFor(i => i.Issue).Matches(@"\A[0-9]{1,19}\z").When(i => i.Kind is not ItemKind.Frame).WithMessage("An issue is named by its number.");
        RuleFor(i => i).Must(FrameBinding.IsWhole).WithMessage(FrameBinding.Form);
    }
}
