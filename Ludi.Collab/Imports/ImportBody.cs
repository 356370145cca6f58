using System.Buffers;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http.Features;

namespace Ludi.Collab.Imports;

/// <summary>What a request brought: its bytes, or why they were not taken.</summary>
internal readonly record struct ImportBody(byte[]? Bytes, Refusal? Refusal)
{
    private const int Piece = 64 * 1024;

    /// <summary>Takes the whole body into memory: which encoding it has may show in its last byte only.</summary>
    public static async Task<ImportBody> Receive(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // Counted here: a body that Kestrel cuts off ends in a broken line instead of a sentence.
            size.MaxRequestBodySize = null;
        }

        if (request.ContentLength > ImportLimits.FileBytes)
        {
            return TooLarge;
        }

        var bytes = new ArrayBufferWriter<byte>((int)Math.Max(Piece, request.ContentLength ?? 0));
        int read;
        while ((read = await request.Body.ReadAsync(bytes.GetMemory(Piece), cancellation)) > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > ImportLimits.FileBytes)
            {
                return TooLarge;
            }
        }

        return new ImportBody(bytes.WrittenSpan.ToArray(), null);
    }

    private static ImportBody TooLarge => new(null, Refusals.Of(RefusalCode.TooLarge, "This file is larger than 20 MB. Please split it."));
}
