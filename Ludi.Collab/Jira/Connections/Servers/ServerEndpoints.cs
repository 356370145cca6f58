using FluentValidation;
using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Jira.Connections.Guard;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>The Data Center sites of an organisation over plain HTTP: its administrator adds and removes them, its people enter their tokens (P67).</summary>
internal static class ServerEndpoints
{
    private const string Path = "/api/jira/servers";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List).WithTags("Jira").WithSummary("The Data Center sites of your organisation; for its administrators.").Produces<ServerAnswerBody[]>();
        routes.MapPost(Path, Add).WithTags("Jira").WithSummary("Adds a Data Center site after asking it who it is.").Produces<ServerAnswerBody>().ProducesProblem(400);
        routes.MapDelete(Path + "/{id}", Remove).WithTags("Jira").WithSummary("Removes a Data Center site and ends all connections to it.").Produces(204);
        routes.MapPost(Path + "/{id}/token", Enter).WithTags("Jira").WithSummary("Connects you to a Data Center site by a personal access token.").Produces(204);
    }

    private static async Task<IResult> List(HttpContext http, ServerSites sites) => NotAnAdministrator(http, out var administrator) is { } refusal
        ? refusal.ToProblem()
        : Results.Ok((await sites.Of(administrator.Organisation, http.RequestAborted)).Select(ServerAnswerBody.Of));

    private static async Task<IResult> Add(
        ServerBody? body, HttpContext http, IValidator<ServerBody> validator, ServerSites sites, ServerCheck check, AllowedHosts allowed)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        body ??= new ServerBody(null, null, null, null, null);
        if (FaultOf(validator, body) is { } fault)
        {
            return fault;
        }

        var site = SiteOf(body, administrator.Organisation, sites.NextId(), BaseAddress.Read(body.Base, allowed).Address!);
        if (await check.FaultOf(administrator.Id, site, http.RequestAborted) is { } wrong)
        {
            return Refused(nameof(ServerBody.Base), wrong);
        }

        return await sites.Add(site, site.Auth is ServerAuth.OAuth ? body.ClientSecret!.Trim() : null)
            ? Results.Ok(ServerAnswerBody.Of(site))
            : Refused(nameof(ServerBody.Base), $"This site is in your list already, or the list has its most of {ServerSites.Most}.");
    }

    private static async Task<IResult> Remove(string id, HttpContext http, ServerSites sites, IAccountStore accounts, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (!await sites.Remove(administrator.Organisation, id))
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        var people = await accounts.PeopleOf(administrator.Organisation, CancellationToken.None);
        await Task.WhenAll(people.Select(person => grains.GetGrain<IConnectionGrain>(person.Id).Disconnect(id)));
        return Results.NoContent();
    }

    private static async Task<IResult> Enter(string id, TokenBody? body, HttpContext http, IValidator<TokenBody> validator, IGrainFactory grains)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (ConnectionEndpoints.NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (FaultOf(validator, body ?? new TokenBody(null)) is { } fault)
        {
            return fault;
        }

        var state = await grains.GetGrain<IConsentGrain>(member.Id).Enter(member.Organisation, id, body!.Token!.Trim());
        return state.Refusal switch
        {
            null => Results.NoContent(),
            { Code: RefusalCode.Invalid, Sentence: var sentence } => Refused(nameof(TokenBody.Token), sentence),
            var refused => refused.ToProblem(),
        };
    }

    private static ServerSite SiteOf(ServerBody body, string organisation, string id, string address) => new(
        id, organisation, address, body.Name?.Trim() ?? new Uri(address).Host, body.Auth!.Value, body.Auth is ServerAuth.OAuth ? body.ClientId!.Trim() : null);

    private static IResult? FaultOf<T>(IValidator<T> validator, T body) =>
        validator.Validate(body).Errors.FirstOrDefault() is { } fault ? Refused(fault.PropertyName, fault.ErrorMessage) : null;

    // The field is named as in the body, so that a form can say it there.
    private static IResult Refused(string field, string sentence) =>
        Refusals.Of(RefusalCode.Invalid, sentence).ToProblem(("field", char.ToLowerInvariant(field[0]) + field[1..]));

    private static Refusal? NotAnAdministrator(HttpContext http, out Visitor.Member administrator)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = ClaimsVisitor.VisitorOf(http.User);
        administrator = (visitor as Visitor.Member)!;
        return visitor switch
        {
            Visitor.Member { Administrator: true } => null,
            null => Refusals.Of(RefusalCode.NotSignedIn),
            _ => Refusals.Of(RefusalCode.NotAllowed, "Jira Data Center sites are added and removed by your organisation's administrator."),
        };
    }
}
