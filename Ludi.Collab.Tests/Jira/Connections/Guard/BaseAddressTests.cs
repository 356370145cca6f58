using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Connections.Guard;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Tests.Jira.Connections.Guard;

public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("https://jira.example.com", "https://jira.example.com")]
    [InlineData("  https://jira.example.com/  ", "https://jira.example.com")]
    [InlineData("https://JIRA.Example.com/Jira/", "https://jira.example.com/Jira")]
    [InlineData("https://jira.example.com:8443/a/b", "https://jira.example.com:8443/a/b")]
    [InlineData("https://jira.example.com:443", "https://jira.example.com")]
    [InlineData("https://xn--bcher-kva.example/jira", "https://xn--bcher-kva.example/jira")]
    [InlineData("https://1.1.1.1/jira", "https://1.1.1.1/jira")]
    [InlineData("https://[2606:4700:4700::1111]/jira", "https://[2606:4700:4700::1111]/jira")]
    [InlineData("https://jira.example.com/a/../b", "https://jira.example.com/b")]
    public void C30_a_plain_address_is_taken_in_its_one_spelling(string written, string expected) =>
        Assert.Equal((expected, null), BaseAddress.Read(written, Allowing()));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("   "), InlineData("jira.example.com"), InlineData("/jira"), InlineData("https://")]
    [InlineData("http://jira.example.com"), InlineData("ftp://jira.example.com"), InlineData("file:///etc/passwd"), InlineData("gopher://jira.example.com")]
    [InlineData("javascript:alert(1)"), InlineData("data:text/plain,x"), InlineData("https:jira.example.com"), InlineData("https:/jira.example.com")]
    [InlineData("https://ada@jira.example.com"), InlineData("https://ada:pw@jira.example.com"), InlineData("https://jira.example.com@127.0.0.1")]
    [InlineData("https://jira.example.com?x=1"), InlineData("https://jira.example.com/#x"), InlineData("https://jira.example.com#@127.0.0.1")]
    [InlineData("https://jira.example.com:0"), InlineData("https://jira.example.com:99999"), InlineData("https://jira.example.com:-1")]
    [InlineData("https://jira.example.com."), InlineData("https://localhost."), InlineData("https://jira..example.com")]
    [InlineData("https://jira.example.com\\@127.0.0.1"), InlineData("https://jira.example.com/%2e%2e/"), InlineData("https://%31%32%37.0.0.1")]
    [InlineData("https://jira.example.com/a b"), InlineData("https://jira.example.com/a\nb"), InlineData("https://jira.example.com//rest"), InlineData("https://jira.example.com/;x")]
    [InlineData("https://bücher.example"), InlineData("https://①②⑦.⓪.⓪.①"), InlineData("https://127。0。0。1"), InlineData("https://ⓛocalhost")]
    [InlineData("https://localhost"), InlineData("https://jira"), InlineData("https://a.localhost"), InlineData("https://LOCALHOST:8080")]
    [InlineData("https://127.0.0.1"), InlineData("https://127.1"), InlineData("https://127.0.1"), InlineData("https://2130706433"), InlineData("https://0x7f000001")]
    [InlineData("https://0x7f.0.0.1"), InlineData("https://0177.0.0.1"), InlineData("https://017700000001"), InlineData("https://010.0.0.1"), InlineData("https://127.0.0.1.")]
    [InlineData("https://0.0.0.0"), InlineData("https://10.1.2.3"), InlineData("https://100.64.0.1"), InlineData("https://169.254.169.254/latest"), InlineData("https://134744072")]
    [InlineData("https://[::1]"), InlineData("https://[::]"), InlineData("https://[::ffff:127.0.0.1]"), InlineData("https://[::ffff:7f00:1]"), InlineData("https://[::127.0.0.1]")]
    [InlineData("https://[0:0:0:0:0:0:0:1]"), InlineData("https://[fe80::1%25eth0]"), InlineData("https://[fe80::1]"), InlineData("https://[fd00::1]"), InlineData("https://[64:ff9b::7f00:1]")]
    public void C30_any_other_address_is_refused_in_a_sentence(string? written)
    {
        var (address, fault) = BaseAddress.Read(written, Allowing());

        Assert.Null(address);
        Assert.EndsWith(".", fault!.Replace(").", ".", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void C30_too_long_an_address_is_refused() => Assert.NotNull(BaseAddress.Read("https://jira.example.com/" + new string('a', 300), Allowing()).Fault);

    [Fact]
    public void C33_a_listed_host_may_be_private_and_speak_http_with_its_port_alone_where_one_is_listed()
    {
        var allowed = Allowing("jira.internal", "LOCALHOST:5081", "[::1]:8080", "10.0.0.7");

        Assert.Equal("http://jira.internal:8080/jira", BaseAddress.Read("http://jira.internal:8080/jira/", allowed).Address);
        Assert.Equal("http://localhost:5081/rehearsal/dc", BaseAddress.Read("http://localhost:5081/rehearsal/dc", allowed).Address);
        Assert.Equal("http://[::1]:8080", BaseAddress.Read("http://[::1]:8080", allowed).Address);
        Assert.Equal("https://10.0.0.7", BaseAddress.Read("https://10.0.0.7", allowed).Address);
        Assert.All(
            ["http://localhost:5082", "https://localhost", "http://[::1]", "http://a.jira.internal", "http://10.0.0.8", "http://127.0.0.1:5081", "http://ada@jira.internal", "http://jira.internal?x"],
            other => Assert.NotNull(BaseAddress.Read(other, allowed).Fault));
    }

    [Theory]
    [InlineData("jira.internal", true), InlineData("jira.internal:8080", true), InlineData("10.0.0.7:80", true), InlineData("[::1]:80", true)]
    [InlineData("", false), InlineData("http://jira.internal", false), InlineData("jira.internal/jira", false), InlineData("a@b", false), InlineData("jira:x", false)]
    public void C33_the_list_takes_hosts_and_ports(string entry, bool fits) => Assert.Equal(fits, AllowedHosts.IsEntry(entry));

    private static AllowedHosts Allowing(params string[] hosts) => new(Options.Create(new ServerOptions { AllowedHosts = hosts }));
}
