namespace Ludi.Collab.Storage.LiteDb;

/// <summary>The folder of one database; a name made or changed here is certain only after <see cref="SyncNames"/>.</summary>
internal interface IDurableFolder : IDisposable
{
    /// <summary>Whether a file of that name is there now.</summary>
    bool Exists(string name);

    /// <summary>Opens a file to read and write, making an empty one when there is none.</summary>
    IDurableFile Open(string name);

    /// <summary>Gives a file another name, at once or not at all, in place of any file that had it.</summary>
    void Rename(string from, string to);

    /// <summary>Returns when names made and changed so far would survive a power cut.</summary>
    void SyncNames();
}
