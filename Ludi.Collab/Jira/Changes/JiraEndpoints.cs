using FluentValidation;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Jira.Changes.Choosing;
using Ludi.Collab.Jira.Changes.Details;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Jira over HTTP, for one board: whatever would hold issue text is sealed under the board's key, in both
/// directions; the key is not here. The rest are ids.
/// </summary>
internal static class JiraEndpoints
{
    private const string Sealed = "Request and answer are sealed (nonce · ciphertext · tag; header X-Seal) under the board's key, inside is JSON.";

    public static void Map(IEndpointRouteBuilder app)
    {
        var jira = app.MapGroup("/api/boards/{board}/jira").AddEndpointFilter(BoardCaller.Require).WithTags("Jira");
        jira.MapPost("/seal", OpenSeal).WithName("OpenSeal").WithSummary("The board's key, wrapped for one client").Produces<SealAnswer>();
        jira.MapPost("/refresh", Refresh).WithName("RefreshIssues").WithSummary("Reads all issues of the board anew, for everybody").Produces<RefreshAnswer>();
        jira.MapPost("/{site}/import", Import).WithName("ImportIssues").WithSummary("Places issues on the board as cards").Produces<ImportAnswer>();
        Map(jira, "/projects", JiraPurpose.Projects, "Projects that the caller may see");
        Map(jira, "/search", JiraPurpose.Search, "A page of a JQL search");
        ImportEndpoints.Map((path, purpose, summary) => Map(jira, path, purpose, summary));
        ChoosingEndpoints.Map((path, purpose, summary) => Map(jira, path, purpose, summary));
        Map(jira, "/createtypes", JiraPurpose.Createtypes, "Issue types that can be created in a project");
        Map(jira, "/createfields", JiraPurpose.Createfields, "Fields of an issue type, for creating");
        Map(jira, "/fields", JiraPurpose.Fields, "The fields that a site has");
        Map(jira, "/convert", JiraPurpose.Convert, "Turns stickies into issues, exactly one for each");
        Map(jira, "/bulk", JiraPurpose.Bulk, "Begins the board's bulk update: the same change to many issues");
        Map(jira, "/bulkmeta", JiraPurpose.Bulkmeta, "What the caller may change in samples of a selection");
        Map(jira, "/bulkresults", JiraPurpose.Bulkresults, "What became of each issue of the board's bulk update");
        Map(jira, "/bulkcontrol", JiraPurpose.Bulkcontrol, "Cancels, retries or closes the board's bulk update");
        Map(jira, "/converted", JiraPurpose.Converted, "What became of the caller's latest conversions");
        Map(jira, "/issues/{issue}/editmeta", JiraPurpose.Editmeta, "What the caller may edit");
        Map(jira, "/issues/{issue}/transitions", JiraPurpose.Transitions, "Transitions that Jira offers the caller");
        Map(jira, "/issues/{issue}/assignable", JiraPurpose.Assignable, "People to whom the issue can be assigned");
        Map(jira, "/issues/{issue}/edit", JiraPurpose.Edit, "Writes one field, unless it was changed meanwhile");
        DetailsEndpoints.Map(app, (path, purpose, summary) => Map(jira, path, purpose, summary));
        Map(jira, "/tosprint", JiraPurpose.Tosprint, "Puts issues into a sprint or back to the backlog");
        Map(jira, "/issues/{issue}/transition", JiraPurpose.Transition, "Moves the status, unless it was moved meanwhile");
    }

    private static void Map(RouteGroupBuilder jira, string path, JiraPurpose purpose, string summary) => jira
        .MapPost("/{site}" + path, (string board, string site, HttpContext context, IGrainFactory grains) => Ask(board, site, purpose, context, grains))
        .WithName($"Jira{purpose}").WithSummary(summary).WithDescription(Sealed)
        .Accepts<byte[]>(isOptional: true, "application/octet-stream").Produces<byte[]>(200, "application/octet-stream");

    private static async Task<IResult> Ask(string board, string site, JiraPurpose purpose, HttpContext context, IGrainFactory grains)
    {
        var issue = context.GetRouteValue("issue") as string;
        if (issue is not null && !IssueSlice.IsId(issue))
        {
            return Refusals.Of(RefusalCode.Invalid, "An issue is named by its number.").ToProblem();
        }

        if (await SealedBody.Read(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusals.Of(RefusalCode.TooLarge).ToProblem();
        }

        var call = new BoardCall(BoardCaller.Of(context).Person, site, purpose, issue, context.Request.Headers["X-Seal"].ToString(), body);
        var reply = await grains.GetGrain<IBoardJiraGrain>(board).Ask(call);
        if (reply.Refusal is { } refusal)
        {
            return reply.Words is null ? refusal.ToProblem() : refusal.ToProblem(("jira", reply.Words), ("seal", reply.Seal));
        }

        context.Response.Headers["X-Seal"] = reply.Seal;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(reply.Answer!, "application/octet-stream");
    }

    private static async Task<IResult> OpenSeal(string board, SealBody body, IValidator<SealBody> rules, HttpContext context, IGrainFactory grains)
    {
        if (Check(rules, body) is { } refused)
        {
            return refused;
        }

        var reply = await grains.GetGrain<IBoardJiraGrain>(board).OpenSeal(BoardCaller.Of(context).Person, body.PublicKey);
        return reply is { Seal: { } seal, Key: { } key }
            ? Results.Ok(new SealAnswer(seal, key.PublicKey, key.Wrapped))
            : (reply.Refusal ?? Refusals.Of(RefusalCode.Unexpected)).ToProblem();
    }

    private static async Task<IResult> Refresh(string board, HttpContext context, IGrainFactory grains)
    {
        var reply = await grains.GetGrain<IBoardJiraGrain>(board).Refresh(BoardCaller.Of(context).Person);
        return reply.Refusal?.ToProblem() ?? Results.Ok(new RefreshAnswer(reply.Issues));
    }

    private static async Task<IResult> Import(string board, string site, ImportBody body, IValidator<ImportBody> rules, HttpContext context, IGrainFactory grains)
    {
        if (Check(rules, body) is { } refused)
        {
            return refused;
        }

        var reply = await grains.GetGrain<IBoardJiraGrain>(board).Import(new ImportOrder(BoardCaller.Of(context).Person, site, body.Issues, body.X, body.Y));
        return reply.Refusal?.ToProblem() ?? Results.Ok(new ImportAnswer(Placed(reply.Added), Placed(reply.Already), reply.NotVisible));
    }

    private static IReadOnlyList<ImportedCard> Placed(IReadOnlyList<Boards.PlacedCard> cards) => [.. cards.Select(c => new ImportedCard(c.Item, c.Issue.Issue))];

    private static IResult? Check<T>(IValidator<T> rules, T body) => rules.Validate(body) is { IsValid: false } invalid
        ? Refusals.Of(RefusalCode.Invalid, invalid.Errors[0].ErrorMessage).ToProblem()
        : null;
}
