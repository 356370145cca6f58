using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>
/// Saved imports in the store under Data Protection, each person and board with a purpose of their own: a name and a
/// JQL are the customer's text (P60, B16). The key ring lies outside the database.
/// </summary>
internal sealed class SavedImportVault(ISavedImportStore store, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The most that one person saves on one board.</summary>
    public const int Most = 50;

    public Task<IReadOnlyList<StoredImport>> Of(string board, string person) => store.Of(board, person, CancellationToken.None);

    /// <summary>Stores the JSON of an import; null: there are too many already.</summary>
    public async Task<StoredImport?> Save(string board, string person, string id, ReadOnlyMemory<byte> json)
    {
        var plain = json.ToArray();
        try
        {
            var import = new StoredImport(board, person, id, Protector(board, person).Protect(plain), time.GetUtcNow());
            return await store.Save(import, Most, CancellationToken.None) ? import : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public Task<bool> Delete(string board, string person, string id) => store.Delete(board, person, id, CancellationToken.None);

    /// <summary>The JSON of an import, for the caller to wipe; null where it cannot be opened any more (lost key ring).</summary>
    public byte[]? Open(StoredImport import)
    {
        try
        {
            return Protector(import.Board, import.Person).Unprotect(import.Protected);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string board, string person) => protection.CreateProtector("Ludi.Collab.Jira.SavedImports", person, board);
}
