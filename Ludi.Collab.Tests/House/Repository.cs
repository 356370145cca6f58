using System.Runtime.CompilerServices;

namespace Ludi.Collab.Tests.House;

/// <summary>Where the checkout is that these tests were built from.</summary>
internal static class Repository
{
    public static string File(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", path));

    private static string Here([CallerFilePath] string path = "") => path;
}
