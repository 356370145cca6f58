namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>The part of the Jira door that keeps saved imports.</summary>
internal static class ImportingPart
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services.AddSingleton<SavedImportVault>();
}
