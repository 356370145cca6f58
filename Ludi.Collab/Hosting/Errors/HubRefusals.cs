using FluentValidation;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Hosting.Errors;

/// <summary>
/// Stands before every hub method: validates its arguments and turns what is wrong with them, and what
/// nobody foresaw, into an answer with a refusal. The connection stays open.
/// </summary>
internal sealed partial class HubRefusals(IServiceProvider services, ILogger<HubRefusals> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            var fault = invocationContext.HubMethodArguments.Select(FaultOf).FirstOrDefault(f => f is not null);
            return fault is null ? await next(invocationContext) : new OnlyRefusal(Refusals.Of(RefusalCode.Invalid, fault));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnforeseen(invocationContext.HubMethodName, exception.GetType().Name, exception.StackTrace);
            return new OnlyRefusal(Refusals.Of(Transient(exception) ? RefusalCode.Unavailable : RefusalCode.Unexpected));
        }
    }

    // A board that moves between nodes or loses its store for a moment: the same call may succeed in a second.
    private static bool Transient(Exception exception) =>
        exception is TimeoutException or Orleans.Runtime.OrleansException or IOException;

    private string? FaultOf(object? argument)
    {
        if (argument is null)
        {
            return "An argument is missing.";
        }

        var validator = (IValidator?)services.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType()));
        return validator?.Validate(new ValidationContext<object>(argument)).Errors.FirstOrDefault()?.ErrorMessage;
    }

    [LoggerMessage(101, LogLevel.Error, "Unforeseen {Kind} in hub method {Method} at {Trace}")]
    private partial void LogUnforeseen(string method, string kind, string? trace);
}
