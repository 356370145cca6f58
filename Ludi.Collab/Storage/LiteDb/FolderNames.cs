using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// Makes a folder's names survive a power cut. Unix keeps names apart from contents and wants a sync of the folder
/// itself, for which .NET has no call; Windows journals names and needs none.
/// </summary>
internal static class FolderNames
{
    private const int ReadOnly = 0;

    /// <summary>Returns when the names in the folder are on the device; throws <see cref="IOException"/> if they may not be.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        Check(descriptor, folder);
        try
        {
            Check(Fsync(descriptor), folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void Check(int result, string folder)
    {
        if (result < 0)
        {
            var reason = new Win32Exception(Marshal.GetLastPInvokeError());
            throw new IOException($"The folder {folder} could not be synced: {reason.Message}", reason);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
