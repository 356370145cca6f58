using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Jira.Connections.Guard;

/// <summary>A site must prove that it is who it says, listed by the operator or not.</summary>
public sealed class CertificateTests
{
    [Theory]
    [InlineData("self-signed"), InlineData("another name"), InlineData("expired"), InlineData("issued by nobody known")]
    public async Task C35_a_certificate_that_is_not_valid_is_refused_and_nothing_is_asked_or_fetched(string flaw)
    {
        using var trap = new Trap();
        using var certificate = Certificate(flaw, trap.Port);
        var asked = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            // Offline, or the server itself would fetch what its certificate names.
            OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true) }),
        })));
        await using var server = builder.Build();
        server.Run(_ =>
        {
            Interlocked.Increment(ref asked);
            return Task.CompletedTask;
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        var port = new Uri(server.Urls.First()).Port;
        await using var line = new GuardedLine(null, $"localhost:{port}");

        using var answer = await line.Get($"https://localhost:{port}/rest/api/2/serverInfo");

        Assert.Equal((0, 0), (answer.Status, asked));
        Assert.IsType<AuthenticationException>(Innermost(answer.Failure!));
        Assert.False(trap.Sprung);
    }

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner && failure is not AuthenticationException ? Innermost(inner) : failure;

    private static X509Certificate2 Certificate(string flaw, int trap)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(flaw is "another name" ? "jira.example.com" : "localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([$"http://127.0.0.1:{trap}/ocsp"], [$"http://127.0.0.1:{trap}/issuer.crt"]));
        var now = TimeProvider.System.GetUtcNow();
        var (from, to) = flaw is "expired" ? (now.AddDays(-9), now.AddDays(-1)) : (now.AddDays(-1), now.AddDays(9));
        if (flaw is not "issued by nobody known")
        {
            return request.CreateSelfSigned(from, to);
        }

        using var issuerKey = RSA.Create(2048);
        var issuer = new CertificateRequest("CN=Nobody", issuerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        issuer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = issuer.CreateSelfSigned(from, to);
        using var issued = request.Create(authority, from, to, [1, 2, 3, 4]);
        return issued.CopyWithPrivateKey(key);
    }
}
