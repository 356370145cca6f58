using FluentValidation;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Hosting.Errors;

/// <summary>Lets a request into its endpoint only when the validator of its body finds nothing wrong.</summary>
internal static class ValidBody
{
    /// <summary>Refuses a body with what its validator says first; nothing of the endpoint has run by then.</summary>
    public static RouteHandlerBuilder WithValidBody<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var validator = context.HttpContext.RequestServices.GetRequiredService<IValidator<T>>();
            var fault = validator.Validate(context.Arguments.OfType<T>().First()).Errors.FirstOrDefault();
            return fault is null ? await next(context) : Refusals.Of(RefusalCode.Invalid, fault.ErrorMessage).ToProblem();
        });
}
