namespace Ludi.Collab.Jira.Changes;

/// <summary>Reads a sealed request, which is never larger than 256 KiB.</summary>
internal static class SealedBody
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>The whole body; null where it is larger than accepted.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var part = new byte[16 * 1024];
        while (await request.Body.ReadAsync(part, cancellation) is > 0 and var count)
        {
            if (bytes.Length + count > MaxBytes)
            {
                return null;
            }

            bytes.Write(part, 0, count);
        }

        return bytes.ToArray();
    }
}
