using FluentValidation;

namespace Ludi.Collab.Accounts.Rules;

/// <summary>The rules of <see cref="PlainName"/>, <see cref="EmailAddress"/> and passwords, for validators, with sentences for people.</summary>
internal static class FieldValidation
{
    private const int MinPassword = 10;
    private const int MaxPassword = 200;

    /// <param name="what">The field as people call it, such as "name of the organisation".</param>
    public static void MustBePlainName<T>(this IRuleBuilder<T, string?> rule, string what) => rule
        .Must(PlainName.Fits)
        .WithMessage($"Please give a {what} of 1 to {PlainName.MaxLength} characters on one line.");

    public static void MustBeEmailAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(EmailAddress.Fits)
        .WithMessage("Please give a valid e-mail address.");

    public static void MustBeNewPassword<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(password => password is { Length: >= MinPassword and <= MaxPassword })
        .WithMessage($"Please choose a password of {MinPassword} to {MaxPassword} characters.");

    /// <summary>For signing in: what could be a password at all; too long is refused before it costs anything.</summary>
    public static void MustBeSomePassword<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(password => password is { Length: > 0 and <= MaxPassword })
        .WithMessage($"Please give your password; it has at most {MaxPassword} characters.");
}
