using System.Buffers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Imports.Reading;
using Ludi.Collab.Imports.Recognition;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Imports;

/// <summary>Reads a table for a member of a board and streams what was read, one JSON object a line. SPEC: I1–I4.</summary>
internal static class ReadEndpoint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapReading(this IEndpointRouteBuilder api) => api
        .MapPost("/boards/{board}/imports/read", Read).RequireAuthorization(AccountPolicies.Member)
        .WithName("ReadTable").WithSummary("Reads a table (the body, as it is) and streams its head, rows and troubles as JSON lines. Nothing of it is kept.")
        .Produces<ImportLine>(200, "application/x-ndjson").ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(429);

    private static async Task<IResult> Read(
        string board, string? encoding, string? delimiter, bool? header, HttpContext http,
        ClaimsPrincipal user, BoardAccess access, ReadingSlots slots, TrackerTable trackers, TimeProvider time)
    {
        if (await access.RoleOf(ClaimsVisitor.MemberOf(user), board, http.RequestAborted) is null)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        if (ReadingWish.Of(encoding, delimiter, header) is not { } wish)
        {
            return Refusals.Of(RefusalCode.Invalid, "That is no encoding or delimiter that we read.").ToProblem();
        }

        using var slot = await slots.Take(http.RequestAborted);
        if (slot is null)
        {
            return Refusals.Of(RefusalCode.TooManyRequests, "Many tables are being read right now. Please try again in a moment.", afterSeconds: 5).ToProblem();
        }

        using var limit = new CancellationTokenSource(ImportLimits.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, http.RequestAborted);
        var body = await ImportBody.Receive(http.Request, either.Token);
        return body.Bytes is not { } bytes ? body.Refusal!.ToProblem()
            : ForeignFiles.ObjectionTo(bytes) is { } objection ? Refusals.Of(RefusalCode.Invalid, objection).ToProblem()
            : await Stream(new TableReading(bytes, wish, trackers).Lines(either.Token), http.Response, either.Token);
    }

    private static async Task<IResult> Stream(IEnumerable<ImportLine> lines, HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "application/x-ndjson";
        response.Headers.CacheControl = "no-store";
        foreach (var line in lines)
        {
            await JsonSerializer.SerializeAsync(response.BodyWriter, line, Json, cancellation);
            response.BodyWriter.Write("\n"u8);
            await response.BodyWriter.FlushAsync(cancellation);
        }

        return Results.Empty;
    }
}
