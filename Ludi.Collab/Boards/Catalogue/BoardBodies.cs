using FluentValidation;
using Ludi.Collab.Accounts.Rules;
using Ludi.Collab.Boards.Templates;

namespace Ludi.Collab.Boards.Catalogue;

/// <summary>What making a board takes; without a template it is blank.</summary>
internal sealed record NewBoardBody(string? Name, string? Template = null);

/// <summary>What renaming a board takes.</summary>
internal sealed record RenameBody(string? Name);

/// <summary>Refuses what can be no board.</summary>
internal sealed class NewBoardBodyValidator : AbstractValidator<NewBoardBody>
{
    public NewBoardBodyValidator()
    {
        RuleFor(b => b.Name).MustBePlainName("name of the board");
        RuleFor(b => b.Template).Must(t => TemplateTable.Find(t) is not null).WithMessage("There is no such template.");
    }
}

/// <summary>Refuses what can be no name of a board.</summary>
internal sealed class RenameBodyValidator : AbstractValidator<RenameBody>
{
    public RenameBodyValidator() => RuleFor(b => b.Name).MustBePlainName("name of the board");
}
