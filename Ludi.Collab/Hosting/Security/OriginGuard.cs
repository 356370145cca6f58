using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Hosting.Security;

/// <summary>
/// Refuses the hub and every state-changing request under /api from other origins: the Origin, where one is
/// sent, must be ours, and /api needs a header that no foreign form can send.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, IOptions<SecurityOptions> options)
{
    /// <summary>The header that our clients send with every request that changes something.</summary>
    public const string Header = "X-Ludi";

    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    public Task Invoke(HttpContext context) => Passes(context.Request)
        ? next(context)
        : Refusals.Of(RefusalCode.NotAllowed, "This request did not come from Ludi.Collab itself.").ToProblem().ExecuteAsync(context);

    private bool Passes(HttpRequest request)
    {
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (request.Path.StartsWithSegments("/hubs"))
        {
            return OriginIsOurs(request);
        }

        return !request.Path.StartsWithSegments("/api") || !changes || (OriginIsOurs(request) && request.Headers.ContainsKey(Header));
    }

    private bool OriginIsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || _allowed.Contains(origin);
    }
}
