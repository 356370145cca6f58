using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Diagnostics;

namespace Ludi.Collab.Hosting.Errors;

/// <summary>Gives a refusal to what the framework under /api refused with a bare status, such as a body too large to be read.</summary>
internal static class BareStatus
{
    public static Task Explain(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return http.Request.Path.StartsWithSegments("/api") && RefusalOf(http.Response.StatusCode) is { } code
            ? Refusals.Of(code).ToProblem().ExecuteAsync(http)
            : Task.CompletedTask;
    }

    private static RefusalCode? RefusalOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge or StatusCodes.Status414UriTooLong => RefusalCode.TooLarge,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => RefusalCode.NotFound,
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => RefusalCode.Invalid,
        _ => null,
    };
}
