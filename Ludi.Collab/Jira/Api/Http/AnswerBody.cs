using System.Net;

namespace Ludi.Collab.Jira.Api.Http;

/// <summary>The whole body of an answer in a buffer of our own; disposing the answer wipes it unless it was taken.</summary>
internal sealed class AnswerBody : HttpContent
{
    private readonly WipedBytes _bytes;

    private AnswerBody(WipedBytes bytes, bool tooLarge)
    {
        _bytes = bytes;
        TooLarge = tooLarge;
    }

    /// <summary>The answer was longer than the limit and its body was let go.</summary>
    public bool TooLarge { get; }

    public int Length => _bytes.Length;

    /// <summary>What came; valid until disposed or taken.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Written;

    /// <summary>Reads a body to its end; nothing of it stays behind if that fails.</summary>
    /// <param name="limit">Bytes of the longest body taken.</param>
    public static async Task<AnswerBody> Read(HttpContent content, int limit, CancellationToken cancellation)
    {
        var announced = content.Headers.ContentLength ?? 0;
        var bytes = new WipedBytes(announced <= limit ? (int)announced + 1 : 0);
        try
        {
            var complete = announced <= limit && await Copy(content, bytes, limit, cancellation);
            if (!complete)
            {
                bytes.Dispose();
            }

            return new AnswerBody(bytes, tooLarge: !complete);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Hands over the buffer; the taker wipes it.</summary>
    public byte[] Take() => _bytes.Take();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(_bytes.Written.ToArray()).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async Task<bool> Copy(HttpContent content, WipedBytes bytes, int limit, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        while (await stream.ReadAsync(bytes.GetMemory(), cancellation) is > 0 and var read)
        {
            bytes.Advance(read);
            if (bytes.Length > limit)
            {
                return false;
            }
        }

        return true;
    }
}
