using FluentValidation;
using Ludi.Collab.Jira.Connections.Guard;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>What adding a Data Center site takes.</summary>
/// <param name="Name">Null: the host's.</param>
/// <param name="ClientId">Of the incoming link, with OAuth.</param>
internal sealed record ServerBody(string? Base, string? Name, ServerAuth? Auth, string? ClientId, string? ClientSecret);

/// <summary>Refuses what can be no site, without asking it.</summary>
internal sealed class ServerBodyValidator : AbstractValidator<ServerBody>
{
    private const int LongestName = 80;
    private const int LongestSecret = 500;

    public ServerBodyValidator(AllowedHosts allowed)
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleFor(b => b.Base).Custom((text, context) =>
        {
            if (BaseAddress.Read(text, allowed).Fault is { } fault)
            {
                context.AddFailure(fault);
            }
        });
        RuleFor(b => b.Name).Must(name => name is null || (name.Trim().Length is > 0 and <= LongestName && !name.Any(char.IsControl)))
            .WithMessage($"Please give a name of 1 to {LongestName} characters on one line, or none.");
        RuleFor(b => b.Auth).NotNull().WithMessage("Please choose how people connect.");
        When(b => b.Auth is ServerAuth.OAuth, () =>
        {
            RuleFor(b => b.ClientId).Must(IsSecret).WithMessage("Please give the client id that Jira shows for the incoming link.");
            RuleFor(b => b.ClientSecret).Must(IsSecret).WithMessage("Please give the client secret that Jira shows for the incoming link.");
        });
    }

    private static bool IsSecret(string? text) => text?.Trim() is { Length: > 0 and <= LongestSecret } plain && plain.All(c => c is > ' ' and < '\x7f');
}

/// <summary>A personal access token that somebody enters.</summary>
internal sealed record TokenBody(string? Token);

/// <summary>Refuses what can be no token, without asking the site.</summary>
internal sealed class TokenBodyValidator : AbstractValidator<TokenBody>
{
    private const int Longest = 500;

    public TokenBodyValidator() => RuleFor(b => b.Token)
        .Must(token => token?.Trim() is { Length: > 0 and <= Longest } plain && plain.All(c => c is > ' ' and < '\x7f'))
        .WithMessage("Please paste the token as Jira showed it, in one piece.");
}

/// <summary>A Data Center site as its organisation sees it.</summary>
internal sealed record ServerAnswerBody(string Id, string Base, string Name, ServerAuth Auth, string? ClientId)
{
    public static ServerAnswerBody Of(ServerSite site) => new(site.Id, site.Base, site.Name, site.Auth, site.ClientId);
}
