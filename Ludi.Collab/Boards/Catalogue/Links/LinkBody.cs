using FluentValidation;

namespace Ludi.Collab.Boards.Catalogue.Links;

/// <summary>What making a share link takes; without days it works for as long as is configured.</summary>
internal sealed record LinkBody(int? Days = null);

/// <summary>Refuses links that would work for too long or not at all.</summary>
internal sealed class LinkBodyValidator : AbstractValidator<LinkBody>
{
    public LinkBodyValidator() => RuleFor(b => b.Days).InclusiveBetween(1, 90).WithMessage("A link works for 1 to 90 days.");
}
