namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>Icons and avatars of Jira's that need a token, as ciphertext, as long as the seal lives; no more than 200 of them.</summary>
internal sealed class SealedPictures
{
    private const int Most = 200;

    private readonly Dictionary<PictureRef, byte[]> _held = [];

    /// <summary>A picture, null: nobody has read it.</summary>
    public byte[]? Of(PictureRef picture) => _held.GetValueOrDefault(picture);

    /// <summary>Holds a picture, in place of an older one where there are too many.</summary>
    public void Hold(PictureRef picture, byte[] bytes)
    {
        if (_held.Count >= Most && !_held.ContainsKey(picture))
        {
            _held.Remove(_held.Keys.First());
        }

        _held[picture] = bytes;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _held.Clear();
}

/// <summary>A picture by what it is of and Jira's number for it; nobody names an address.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct PictureRef([property: Id(0)] string Site, [property: Id(1)] string Kind, [property: Id(2)] string Avatar);
