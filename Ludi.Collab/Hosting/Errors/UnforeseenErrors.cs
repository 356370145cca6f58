using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Diagnostics;

namespace Ludi.Collab.Hosting.Errors;

/// <summary>Turns what nobody foresaw, and what could not be read, into a refusal; logs it without request content.</summary>
internal sealed partial class UnforeseenErrors(ILogger<UnforeseenErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        await RefusalOf(exception).ToProblem().ExecuteAsync(httpContext);
        return true;
    }

    private Refusal RefusalOf(Exception exception)
    {
        if (exception is BadHttpRequestException bad)
        {
            return Refusals.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? RefusalCode.TooLarge : RefusalCode.Invalid);
        }

        LogUnforeseen(exception.GetType().Name, exception.StackTrace);
        return Refusals.Of(RefusalCode.Unexpected);
    }

    // The message is left out: it may quote what was being handled (P60).
    [LoggerMessage(100, LogLevel.Error, "Unforeseen {Kind} at {Trace}")]
    private partial void LogUnforeseen(string kind, string? trace);
}
