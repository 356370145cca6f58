using FluentValidation;
using Ludi.Collab.Accounts.Me;
using Ludi.Collab.Accounts.SignIn;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.Demo;

/// <summary>Trying the product as one of the demo's people. Where the demo is off, there is nothing here.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder api)
    {
        api.MapGet("/demo", People)
            .WithName("DemoPeople").WithSummary("The people whom one can be in the demo.").Produces<IReadOnlyList<DemoChoice>>().ProducesProblem(404);
        api.MapPost("/demo", Enter).WithValidBody<DemoBody>()
            .WithName("TryDemo").WithSummary("Signs in as one of the demo's people.").Produces<MeAnswer>().ProducesProblem(404);
    }

    private static IResult People(IOptions<DemoOptions> demo) => demo.Value.Enabled
        ? Results.Ok(DemoCast.People.Select(p => new DemoChoice(p.Person, p.Name, p.Title)).ToList())
        : Refusals.Of(RefusalCode.NotFound).ToProblem();

    private static async Task<IResult> Enter(
        DemoBody body, HttpContext context, IOptions<DemoOptions> demo, IAccountStore store, WhoAmI whoAmI, CancellationToken cancellation)
    {
        var isOffered = demo.Value.Enabled && DemoCast.People.Any(p => p.Person == body.Person);
        var person = isOffered ? await store.Person(body.Person!, cancellation) : null;
        if (KnownVisitors.VisitorOf(person) is not { } visitor)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        await Session.Begin(context, visitor);
        return Results.Ok(await whoAmI.Answer(visitor, DemoCast.Board, cancellation));
    }

    /// <summary>One of the demo's people, to choose from.</summary>
    private sealed record DemoChoice(string Person, string Name, string Title);
}

/// <summary>Whom somebody wants to be.</summary>
internal sealed record DemoBody(string? Person);

/// <summary>Refuses a choice of nobody.</summary>
internal sealed class DemoBodyValidator : AbstractValidator<DemoBody>
{
    public DemoBodyValidator() => RuleFor(b => b.Person).NotEmpty().MaximumLength(64).WithMessage("Please choose one of the demo's people.");
}
