using FluentValidation;
using Ludi.Collab.Accounts.Rules;

namespace Ludi.Collab.Accounts.SignUp;

/// <summary>What signing up takes: a new organisation's name, or an invitation into one.</summary>
internal sealed record SignUpBody(string? Organisation, string? Name, string? Email, string? Password, string? Invitation = null);

/// <summary>Refuses what can be no account.</summary>
internal sealed class SignUpBodyValidator : AbstractValidator<SignUpBody>
{
    public SignUpBodyValidator()
    {
        RuleFor(b => b.Name).MustBePlainName("name");
        RuleFor(b => b.Email).MustBeEmailAddress();
        RuleFor(b => b.Password).MustBeNewPassword();
        When(b => b.Invitation is null, () => RuleFor(b => b.Organisation).MustBePlainName("name of the organisation"));
    }
}
