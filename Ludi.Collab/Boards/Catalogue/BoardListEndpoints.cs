using System.Security.Claims;
using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.Rules;
using Ludi.Collab.Boards.Templates;
using Ludi.Collab.Hosting;
using Ludi.Collab.Hosting.Errors;

namespace Ludi.Collab.Boards.Catalogue;

/// <summary>The boards of one's own organisation, and making another.</summary>
internal static class BoardListEndpoints
{
    public static void MapBoardList(this IEndpointRouteBuilder api)
    {
        api.MapGet("/boards", List).RequireAuthorization(AccountPolicies.Member)
            .WithName("Boards").WithSummary("The boards of one's own organisation, last changed first.")
            .Produces<IReadOnlyList<ListedBoard>>().ProducesProblem(401).ProducesProblem(403);
        api.MapPost("/boards", Create).WithValidBody<NewBoardBody>().RequireAuthorization(AccountPolicies.Member)
            .WithName("CreateBoard").WithSummary("Makes a board, blank or from a template.")
            .Produces<NewBoard>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<IResult> List(
        ClaimsPrincipal user, IBoardStore boards, IAccountStore accounts, CancellationToken cancellation)
    {
        var organisation = ClaimsVisitor.MemberOf(user).Organisation;
        var names = (await accounts.PeopleOf(organisation, cancellation)).ToDictionary(p => p.Id, p => p.Name);
        var heads = await boards.OfOrganisation(organisation, cancellation);
        return Results.Ok(heads.Select(h => new ListedBoard(
            h.Id, h.Name, h.Template, new Creator(h.CreatedBy, names.GetValueOrDefault(h.CreatedBy, "")), h.CreatedAt, h.ChangedAt, Live: 0)));
    }

    private static async Task<IResult> Create(
        NewBoardBody body, ClaimsPrincipal user, IBoardStore boards, IdSource ids, TimeProvider time, CancellationToken cancellation)
    {
        var member = ClaimsVisitor.MemberOf(user);
        var template = TemplateTable.Find(body.Template)!;
        var now = time.GetUtcNow();
        var head = new BoardHead(
            ids.Next(), member.Organisation, PlainName.Of(body.Name!), member.Id,
            template.Id == BlankTemplate.Id ? null : template.Id, now, now, Revision: 0);
        return await boards.Create(head, template.ItemsWith(ids), cancellation)
            ? Results.Ok(new NewBoard(head.Id))
            : throw new InvalidOperationException("A random id was taken.");
    }
}
