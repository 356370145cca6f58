using System.Net;
using System.Security.Claims;
using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.SignIn;

namespace Ludi.Collab.Tests.Accounts;

public sealed class ClaimsVisitorTests
{
    [Fact]
    public void U8_a_visitor_comes_back_from_their_claims_as_they_were()
    {
        Visitor[] visitors =
        [
            new Visitor.Member("p1", "Mia", "o1", Administrator: true),
            new Visitor.Member("p2", "Noor", "o1", Administrator: false),
            new Visitor.Guest("g-1", "Gus", "b1", "l1"),
        ];

        Assert.Equal(visitors, visitors.Select(v => ClaimsVisitor.VisitorOf(ClaimsVisitor.PrincipalOf(v))));
    }

    [Fact]
    public void U8_claims_that_do_not_fit_together_are_nobody()
    {
        Assert.Null(ClaimsVisitor.VisitorOf(new ClaimsPrincipal()));
        Assert.Null(ClaimsVisitor.VisitorOf(new ClaimsPrincipal(new ClaimsIdentity([new("id", "p1"), new("name", "Mia"), new("organisation", "o")]))));
        Assert.Null(ClaimsVisitor.VisitorOf(Of(new("id", "p1"), new("name", "Mia"))));
        Assert.Null(ClaimsVisitor.VisitorOf(Of(new("id", "p1"), new("name", "Mia"), new("board", "b1"))));
        Assert.Null(ClaimsVisitor.VisitorOf(Of(new("id", "p1"), new("name", "Mia"), new("organisation", "o"), new("board", "b1"), new("link", "l"))));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void U9_an_ipv6_customer_counts_as_one_address(string address, string key) =>
        Assert.Equal(key, AttemptLimit.KeyOf(IPAddress.Parse(address)));

    private static ClaimsPrincipal Of(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
