using FluentValidation;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Validation;

/// <summary>A batch: an id and 1 to 500 operations.</summary>
internal sealed class ChangeBatchValidator : AbstractValidator<ChangeBatch>
{
    public ChangeBatchValidator()
    {
        RuleFor(b => b.Id).Must(Limits.IsId).WithMessage("A batch's id has 4 to 40 characters of A–Z a–z 0–9 _ -.");
        RuleFor(b => b.Operations).NotNull().Must(o => o is null || o.Count is >= 1 and <= Limits.OperationsInABatch)
            .WithMessage("A batch holds 1 to 500 operations.");
        RuleForEach(b => b.Operations).NotNull().SetValidator(new WireOperationValidator());
    }
}

/// <summary>A board's id and, where there is one, a revision.</summary>
internal sealed class JoinBoardValidator : AbstractValidator<JoinBoard>
{
    public JoinBoardValidator()
    {
        RuleFor(j => j.Board).Must(Limits.IsId).WithMessage("That is not a board's id.");
        RuleFor(j => j.Known).GreaterThanOrEqualTo(0);
    }
}

/// <summary>A place on the board and at most 200 items in hand.</summary>
internal sealed class PointingValidator : AbstractValidator<Pointing>
{
    public PointingValidator()
    {
        RuleFor(p => p).Must(p => Limits.IsPlace(p.X) && Limits.IsPlace(p.Y)).WithMessage("That place lies outside of the board.");
        RuleFor(p => p.Drags).NotNull().Must(d => d is null || d.Count <= Limits.DragsInAPointing).WithMessage("At most 200 items are dragged at once.");
        RuleForEach(p => p.Drags).NotNull().Must(d => d is null || (Limits.IsId(d.Id) && Limits.IsPlace(d.X) && Limits.IsPlace(d.Y)))
            .WithMessage("A dragged item is not valid.");
    }
}

/// <summary>A version and, where a key is asked for, a P-256 point.</summary>
internal sealed class IssuesQueryValidator : AbstractValidator<IssuesQuery>
{
    private const int PointLength = 65;

    public IssuesQueryValidator()
    {
        RuleFor(q => q.After).GreaterThanOrEqualTo(0);
        RuleFor(q => q.Seal).MaximumLength(64);
        RuleFor(q => q.PublicKey).Must(k => k is null || k.Length == PointLength).WithMessage("A public key is an uncompressed P-256 point.");
    }
}
