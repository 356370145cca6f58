using FluentValidation;
using Ludi.Collab.Accounts.Rules;

namespace Ludi.Collab.Boards.Catalogue.Guests;

/// <summary>What coming as a guest takes.</summary>
internal sealed record GuestBody(string? Token, string? Name);

/// <summary>Refuses guests without a link or a name.</summary>
internal sealed class GuestBodyValidator : AbstractValidator<GuestBody>
{
    public GuestBodyValidator()
    {
        RuleFor(b => b.Name).MustBePlainName("name");
        RuleFor(b => b.Token).NotEmpty().WithMessage("The address of the link is not complete.");
    }
}
