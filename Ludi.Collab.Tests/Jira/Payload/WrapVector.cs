using System.Security.Cryptography;

namespace Ludi.Collab.Tests.Jira.Payload;

/// <summary>One wrapping with everything fixed, computed by WebCrypto (ECDH P-256, HKDF-SHA256, AES-GCM).</summary>
internal static class WrapVector
{
    public const string Seal = "seal-1";
    public const string Key = "3333333333333333333333333333333333333333333333333333333333333333";
    public const string Nonce = "0102030405060708090A0B0C";
    public const string ClientPoint = "04D65A93977CAA3D1B081852FF57A79E465F1660577304BAEAD505DD3A48589CF350185E895372DF6221EA3A137557E473FDDB6755F05BD507C3C533FCE9C91285";
    public const string ServerPoint = "040217E617F0B6443928278F96999E69A23A4F2C152BDF6D6CDF66E5B80282D4ED194A7DEBCB97712D2DDA3CA85AA8765A56F45FC758599652F2897C65306E5794";
    public const string Wrapped = "0102030405060708090A0B0C7D9C5E1265500336DC49AEBDD9A0153807391E79C9419C9BD9CF096128AA651C9FC7B790C8E7ACDDFE8D5D858A4F1C1B";

    public static ECParameters Server => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        D = Convert.FromHexString("1111111111111111111111111111111111111111111111111111111111111111"),
        Q = new ECPoint { X = Convert.FromHexString(ServerPoint)[1..33], Y = Convert.FromHexString(ServerPoint)[33..] },
    };
}
