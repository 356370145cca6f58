using Ludi.Collab.Boards;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>An issue's details: read and commented by those who have a connection, watched by everybody on the board.</summary>
internal static class DetailsEndpoints
{
    private const string Sealed = "Sealed (nonce · ciphertext · tag; header X-Seal) under the board's key; 204: nothing is held. Jira is not asked.";

    private static readonly string[] Kinds = ["issuetype", "project", "priority"];

    /// <param name="map">Maps a sealed call: a path below the site, its purpose and its summary.</param>
    public static void Map(IEndpointRouteBuilder app, Action<string, JiraPurpose, string> map)
    {
        map("/issues/{issue}/details", JiraPurpose.Details, "Everything of an issue, and its newest comments");
        map("/issues/{issue}/comments", JiraPurpose.Comments, "Earlier comments");
        map("/issues/{issue}/addcomment", JiraPurpose.Addcomment, "Adds a comment, in the caller's name");
        map("/issues/{issue}/editcomment", JiraPurpose.Editcomment, "Changes a comment, unless it was changed meanwhile");
        var held = app.MapGroup("/api/boards/{board}/jira/{site}").AddEndpointFilter(BoardCaller.RequireAccess).WithTags("Jira");
        held.MapGet("/issues/{issue}/details", Details).WithName("HeldDetails").WithSummary("An issue's details as the board holds them").WithDescription(Sealed)
            .Produces<byte[]>(200, "application/octet-stream");
        held.MapGet("/pictures/{kind}/{avatar}", Picture).WithName("JiraPicture").WithSummary("An icon or avatar that needs a token").WithDescription(Sealed)
            .Produces<byte[]>(200, "application/octet-stream");
    }

    private static async Task<IResult> Details(string board, string site, string issue, HttpContext context, IGrainFactory grains) => IssueSlice.IsId(issue)
        ? Answer(await grains.GetGrain<IBoardJiraGrain>(board).Details(BoardCaller.Of(context).Person, new IssueRef(site, issue)), context)
        : Refusals.Of(RefusalCode.Invalid, "An issue is named by its number.").ToProblem();

    private static async Task<IResult> Picture(string board, string site, string kind, string avatar, HttpContext context, IGrainFactory grains) =>
        Kinds.Contains(kind) && IssueSlice.IsId(avatar)
            ? Answer(await grains.GetGrain<IBoardJiraGrain>(board).Picture(BoardCaller.Of(context).Person, new PictureRef(site, kind, avatar)), context)
            : Refusals.Of(RefusalCode.Invalid, "A picture is named by its kind and number.").ToProblem();

    private static IResult Answer(HeldReply reply, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (reply.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (reply.Sealed is null)
        {
            return Results.NoContent();
        }

        context.Response.Headers["X-Seal"] = reply.Seal;
        return Results.Bytes(reply.Sealed, "application/octet-stream");
    }
}
