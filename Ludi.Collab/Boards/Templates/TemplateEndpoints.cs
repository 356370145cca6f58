using Ludi.Collab.Accounts;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Templates;

/// <summary>The templates to choose from, each with what is needed to draw it small.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api) => api
        .MapGet("/templates", () => Results.Ok(TemplateTable.All.Select(Offer)))
        .RequireAuthorization(AccountPolicies.Member)
        .WithName("Templates").WithSummary("The templates that a new board can begin with, with a preview of each.")
        .Produces<IReadOnlyList<OfferedTemplate>>().ProducesProblem(401);

    private static OfferedTemplate Offer(Template template) => new(
        template.Id, template.Name, template.Description, template.Jira,
        [.. template.Items.Select(i => new PreviewShape(i.Kind, i.X, i.Y, i.Width, i.Height, i.Colour, i.Text))]);

    /// <summary>A template as it is offered.</summary>
    private sealed record OfferedTemplate(string Id, string Name, string Description, bool Jira, IReadOnlyList<PreviewShape> Preview);

    /// <summary>A shape of the small drawing, in board units.</summary>
    private sealed record PreviewShape(ItemKind Kind, float X, float Y, float Width, float Height, string? Colour, string? Text);
}
