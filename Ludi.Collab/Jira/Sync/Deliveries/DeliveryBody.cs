using System.IO.Pipelines;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>Takes a delivery's body in, piece by piece: each is hashed and read as it comes, and none is kept.</summary>
internal static class DeliveryBody
{
    /// <summary>Jira sends no larger ones (JIRA.md §16.4).</summary>
    public const long MostBytes = 25 * 1024 * 1024;

    /// <summary>Reads all of it; false: it is too large.</summary>
    public static async Task<bool> Read(PipeReader body, DeliveryReader reader, BodyProof? proof, CancellationToken cancellation)
    {
        long total = 0, left = 0;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var fresh = read.Buffer.Slice(left);
            total += fresh.Length;
            if (total > MostBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return false;
            }

            foreach (var piece in fresh)
            {
                proof?.Add(piece.Span);
            }

            var done = reader.Read(read.Buffer, read.IsCompleted);
            left = read.Buffer.Slice(done).Length;
            body.AdvanceTo(done, read.Buffer.End);
            if (read.IsCompleted)
            {
                return true;
            }
        }
    }
}
