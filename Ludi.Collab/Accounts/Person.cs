namespace Ludi.Collab.Accounts;

/// <summary>Somebody with an account in one organisation.</summary>
/// <param name="Email">Normalised; unique over all organisations.</param>
/// <param name="PasswordHash">By ASP.NET Core Identity's hasher; null where somebody signs in by other means.</param>
internal sealed record Person(
    string Id, string Organisation, string Name, string Email, string? PasswordHash, bool Administrator, DateTimeOffset CreatedAt)
{
    /// <summary>The form in which addresses are stored and compared: trimmed, lower case.</summary>
    public static string NormaliseEmail(string email) => email.Trim().ToLowerInvariant();
}
