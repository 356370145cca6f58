using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>
/// How often one address may try to come in within a minute: whatever checks or sets a password, or enters by a
/// link. An IPv6 customer counts as one address by their /64 network.
/// </summary>
internal sealed class AttemptLimit(IOptions<AccountsOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "attempts";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => Refuse;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(KeyOf(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = Window,
        });

    /// <summary>The address, or the first 64 bits of it where it is IPv6.</summary>
    public static string KeyOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var refusal = Refusals.Of(RefusalCode.TooManyRequests, $"This was tried too often. Please wait {seconds} s.", seconds);
        await refusal.ToProblem().ExecuteAsync(context.HttpContext);
    }
}
