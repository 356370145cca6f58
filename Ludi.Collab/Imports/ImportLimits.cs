namespace Ludi.Collab.Imports;

/// <summary>What one import may cost, whatever was sent.</summary>
internal static class ImportLimits
{
    /// <summary>The largest file, in bytes; it is held in memory while it is read.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>The most rows that are read; more are told, not read.</summary>
    public const int Rows = 10_000;

    /// <summary>The longest cell, in characters; what a board keeps of a text is shorter still.</summary>
    public const int CellLength = 100_000;

    /// <summary>The most cells of a row.</summary>
    public const int Columns = 500;

    /// <summary>The most troubles that are told one by one.</summary>
    public const int Troubles = 1000;

    /// <summary>The most times that reading starts anew behind a quote that was never closed.</summary>
    public const int Restarts = 40;

    /// <summary>The most characters that are told again of all rows together.</summary>
    public const long Characters = 40L * 1024 * 1024;

    /// <summary>How long one import may take, its sending included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
}
