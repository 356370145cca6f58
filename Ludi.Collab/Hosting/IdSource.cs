using System.Buffers.Text;
using System.Security.Cryptography;

namespace Ludi.Collab.Hosting;

/// <summary>Where new ids come from; tests give one of their own.</summary>
internal class IdSource
{
    /// <summary>An id of 72 random bits in 12 characters of A–Z a–z 0–9 _ -.</summary>
    public virtual string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
}
