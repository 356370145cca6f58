using FluentValidation;
using Ludi.Collab.Accounts.Rules;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>What signing in takes.</summary>
internal sealed record SignInBody(string? Email, string? Password);

/// <summary>Refuses what can be no sign-in; whether it is a right one, it does not know.</summary>
internal sealed class SignInBodyValidator : AbstractValidator<SignInBody>
{
    public SignInBodyValidator()
    {
        RuleFor(b => b.Email).MustBeEmailAddress();
        RuleFor(b => b.Password).MustBeSomePassword();
    }
}
