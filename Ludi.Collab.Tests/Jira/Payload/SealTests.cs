using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class SealTests
{
    private const string Associated = "seal-1|site|10231";

    [Fact]
    public void J1_what_was_sealed_opens_under_the_same_words()
    {
        using var seal = new Seal("seal-1");
        using var opened = seal.Open(seal.SealUp("Cursor lags"u8, Associated), Associated);
        Assert.Equal("Cursor lags", Encoding.UTF8.GetString(opened!.Span));
    }

    [Fact]
    public void J1_nothing_opens_that_was_changed_or_sealed_for_something_else()
    {
        using var seal = new Seal("seal-1");
        using var other = new Seal("seal-1");
        var bytes = seal.SealUp("Cursor lags"u8, Associated);
        var changed = bytes.ToArray();
        changed[20] ^= 1;
        Assert.Null(seal.Open(changed, Associated));
        Assert.Null(seal.Open(bytes, "seal-1|site|10232"));
        Assert.Null(other.Open(bytes, Associated));
        Assert.Null(seal.Open(bytes.AsSpan(0, 27), Associated));
        Assert.Null(seal.Open([], Associated));
    }

    [Fact]
    public void J2_no_nonce_comes_twice()
    {
        using var seal = new Seal("seal-1");
        var nonces = Enumerable.Range(0, 5000).Select(_ => Convert.ToHexString(seal.SealUp([], "").AsSpan(0, 12)));
        Assert.Equal(5000, nonces.Distinct().Count());
    }

    [Fact]
    public void J3_P63_a_broken_seal_opens_and_seals_nothing()
    {
        var seal = new Seal("seal-1");
        var bytes = seal.SealUp("Cursor lags"u8, Associated);
        seal.Dispose();
        Assert.Throws<ObjectDisposedException>(() => seal.Open(bytes, Associated));
        Assert.Throws<ObjectDisposedException>(() => seal.SealUp([], Associated));
        Assert.Throws<ObjectDisposedException>(() => seal.Wrap(new byte[65]));
    }

    [Fact]
    public void J4_a_client_unwraps_the_key_and_opens_with_it()
    {
        using var seal = new Seal("seal-1");
        using var client = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = ClientKey.Unwrap(client, seal.Id, seal.Wrap(ClientKey.PointOf(client))!);
        var bytes = seal.SealUp("Cursor lags"u8, Associated);
        Assert.Equal("Cursor lags", Encoding.UTF8.GetString(ClientKey.Open(key, bytes, Associated)));
    }

    [Fact]
    public void J4_a_point_that_is_not_on_the_curve_gets_nothing()
    {
        using var seal = new Seal("seal-1");
        var point = new byte[65];
        point[0] = 4;
        Assert.Null(seal.Wrap(point));
        point[64] = 1;
        Assert.Null(seal.Wrap(point));
        Assert.Null(seal.Wrap([]));
        Assert.Null(seal.Wrap(new byte[65]));
        Assert.Null(seal.Wrap(new byte[64]));
    }

    [Fact]
    public void J4_wrapping_is_what_WebCrypto_computes()
    {
        using var ours = ECDiffieHellman.Create(WrapVector.Server);
        var wrapped = KeyWrapping.Wrap(Convert.FromHexString(WrapVector.Key), WrapVector.Seal, Convert.FromHexString(WrapVector.ClientPoint), ours, Convert.FromHexString(WrapVector.Nonce))!;
        Assert.Equal(WrapVector.ServerPoint, Convert.ToHexString(wrapped.PublicKey));
        Assert.Equal(WrapVector.Wrapped, Convert.ToHexString(wrapped.Wrapped));
    }
}
