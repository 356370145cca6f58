using System.Net;
using Ludi.Collab.Jira.Connections.Guard;
using Ludi.Collab.Jira.Connections.Servers;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Connections.Guard;

/// <summary>What the guard lets through, over real sockets.</summary>
public sealed class AddressGuardTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");
    private static readonly IPAddress OtherPublic = IPAddress.Parse("2606:4700:4700::1111");

    // The names of forbidden.example stand for whatever its server answers.
    public static TheoryData<string> Forbidden =>
    [
        "127.0.0.1", "127.1", "127.0.1", "127.8.9.10", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0.0.0.0", "0", "localhost", "LocalHost", "localhost.",
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
        "10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "198.18.0.1", "192.0.2.1", "203.0.113.1", "224.0.0.1", "255.255.255.255",
        "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[2001:db8::1]",
        "loopback.forbidden.example", "loopback6.forbidden.example", "mapped.forbidden.example", "metadata.forbidden.example", "private.forbidden.example",
        "cgnat.forbidden.example", "nat64.forbidden.example", "any.forbidden.example", "broadcast.forbidden.example", "first-public.forbidden.example", "last-public.forbidden.example",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task C31_no_byte_reaches_a_forbidden_address(string host)
    {
        using var trap = new Trap();
        await using var line = Named(new GuardedLine());

        using var answer = await line.Get($"https://{host}:{trap.Port}/rest/api/2/serverInfo");

        Assert.Equal(0, answer.Status);
        Assert.True(ForbiddenAddressException.Caused(answer.Failure), answer.Failure?.ToString());
        Assert.Empty(line.Connected);
        Assert.False(trap.Sprung);
    }

    [Fact]
    public async Task C31_plain_http_is_refused_where_the_host_is_not_listed_whatever_its_address()
    {
        await using var line = Named(new GuardedLine());

        using var answer = await line.Get("http://jira.example/rest/api/2/serverInfo");

        Assert.True(ForbiddenAddressException.Caused(answer.Failure));
        Assert.Equal((0, 0), (line.Resolved, line.Connected.Count));
    }

    [Fact]
    public async Task C32_the_line_goes_to_the_address_that_was_checked_whatever_the_name_says_a_moment_later()
    {
        using var trap = new Trap();
        await using var line = new GuardedLine();
        line.Names["rebinding.example"] = new([[Public], [IPAddress.Loopback]]);

        using var first = await line.Get($"https://rebinding.example:{trap.Port}/");
        Assert.Equal(1, line.Resolved);
        Assert.Equal([new IPEndPoint(Public, trap.Port)], line.Connected);

        using var second = await line.Get($"https://rebinding.example:{trap.Port}/");
        Assert.True(ForbiddenAddressException.Caused(second.Failure));
        Assert.Equal((2, 1), (line.Resolved, line.Connected.Count));
        Assert.False(trap.Sprung);
    }

    [Fact]
    public async Task C32_of_several_public_addresses_the_next_is_tried_when_one_is_silent()
    {
        await using var line = Named(new GuardedLine());

        using var answer = await line.Get("https://two.example/");

        Assert.Equal([new IPEndPoint(Public, 443), new IPEndPoint(OtherPublic, 443)], line.Connected);
        Assert.False(ForbiddenAddressException.Caused(answer.Failure));
    }

    [Fact]
    public async Task C33_a_listed_host_is_reached_and_another_port_of_it_is_not()
    {
        await using var server = await Start(Answer(200, "{}"));
        using var trap = new Trap();
        await using var line = new GuardedLine(null, new Uri(server.Address).Authority);

        using var answer = await line.Get(server.Address);
        using var other = await line.Get($"http://127.0.0.1:{trap.Port}/");

        Assert.Equal((200, 0, false), (answer.Status, other.Status, trap.Sprung));
        Assert.Equal("Bearer secret-token", Assert.Single(server.Calls).Headers["Authorization"]);
    }

    [Theory]
    [InlineData(301), InlineData(302), InlineData(303), InlineData(307), InlineData(308)]
    public async Task C34_an_answer_that_sends_us_elsewhere_is_not_followed(int status)
    {
        using var trap = new Trap();
        await using var server = await Start(Answer(status, "", ("Location", $"http://127.0.0.1:{trap.Port}/latest/meta-data"), ("Set-Cookie", "session=1")));
        await using var line = new GuardedLine(null, "127.0.0.1");

        using var answer = await line.Get(server.Address);
        using var again = await line.Get(server.Address);

        Assert.Equal((status, status, false), (answer.Status, again.Status, trap.Sprung));
        Assert.All(server.Calls, call => Assert.DoesNotContain("Cookie", call.Headers.Keys));
    }

    [Fact]
    public async Task C34_neither_proxies_nor_cookies_nor_credentials_of_this_machine_are_used()
    {
        await using var line = new GuardedLine();
        using var handler = line.Guard.Handler();

        Assert.Equal((false, false, false, false), (handler.UseProxy, handler.UseCookies, handler.AllowAutoRedirect, handler.PreAuthenticate));
        Assert.Null(handler.Credentials);
        Assert.True(handler.SslOptions.CertificateChainPolicy!.DisableCertificateDownloads);
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
    }

    [Fact]
    public async Task C36_an_answer_that_is_too_large_is_let_go()
    {
        await using var server = await Start(Answer(200, $$"""{"x":"{{new string('x', 100_000)}}"}"""));
        await using var line = new GuardedLine(null, "127.0.0.1");

        using var answer = await line.Get(server.Address);

        Assert.Equal((200, 0), (answer.Status, answer.Body.Length));
    }

    [Fact]
    public async Task C36_an_answer_that_never_ends_is_given_up()
    {
        await using var server = await Start(async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(" ", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await Task.Delay(20, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        });
        await using var line = new GuardedLine(limits => limits.WriteSeconds = 0.5, "127.0.0.1");

        using var answer = await line.Get(server.Address).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(0, answer.Status);
        Assert.True(ServerAuthority.IsSlow(answer.Failure));
    }

    [Fact]
    public async Task C37_a_forbidden_address_is_asked_for_once_also_by_reads_that_are_tried_again()
    {
        await using var line = Named(new GuardedLine());

        var read = line.Read("https://loopback.forbidden.example/");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => read);
        Assert.Equal(1, line.Resolved);
    }

    private static GuardedLine Named(GuardedLine line)
    {
        void Name(string name, params string[] addresses) => line.Names[name] = new([[.. addresses.Select(IPAddress.Parse)]]);

        Name("localhost.", "127.0.0.1");
        Name("loopback.forbidden.example", "127.0.0.1");
        Name("loopback6.forbidden.example", "::1");
        Name("mapped.forbidden.example", "::ffff:127.0.0.1");
        Name("metadata.forbidden.example", "169.254.169.254");
        Name("private.forbidden.example", "10.0.0.1");
        Name("cgnat.forbidden.example", "100.64.0.1");
        Name("nat64.forbidden.example", "64:ff9b::7f00:1");
        Name("any.forbidden.example", "0.0.0.0");
        Name("broadcast.forbidden.example", "255.255.255.255");
        Name("first-public.forbidden.example", "93.184.215.14", "127.0.0.1");
        Name("last-public.forbidden.example", "127.0.0.1", "93.184.215.14");
        Name("jira.example", "93.184.215.14");
        line.Names["two.example"] = new([[OtherPublic, Public]]);
        return line;
    }
}
