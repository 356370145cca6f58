namespace Ludi.Collab.Storage.LiteDb;

/// <summary>The collections of the embedded database and what they are looked up by.</summary>
internal static class StoredCollections
{
    /// <summary>One document for each board: its head. Id: the board's.</summary>
    public const string Boards = "boards";

    /// <summary>One document for each thing on a board. Id: board and item, see <see cref="Key"/>.</summary>
    public const string Items = "items";

    /// <summary>The batches that were answered last, for each board. Id: board and a running number.</summary>
    public const string Batches = "batches";

    /// <summary>Id: the organisation's.</summary>
    public const string Organisations = "organisations";

    /// <summary>Id: the person's.</summary>
    public const string People = "people";

    /// <summary>Id: the link's.</summary>
    public const string ShareLinks = "shareLinks";

    /// <summary>Id: the invitation's.</summary>
    public const string Invitations = "invitations";

    /// <summary>Id: the person's whose connection it is.</summary>
    public const string Connections = "connections";

    /// <summary>Which organisation holds an account on a site, and who of it. Id: the claim's, so there cannot be two.</summary>
    public const string SiteClaims = "siteClaims";

    /// <summary>The sites that an organisation uses. Id: the organisation's; none: all.</summary>
    public const string SiteChoices = "siteChoices";

    /// <summary>One document for each saved import. Id: board, person and import, see <see cref="Key"/>.</summary>
    public const string SavedImports = "savedImports";

    /// <summary>Id: the board's whose bulk update it is.</summary>
    public const string Bulks = "bulks";

    /// <summary>How a site is kept in step. Id: organisation and site, see <see cref="Key"/>.</summary>
    public const string Syncs = "syncs";

    /// <summary>Makes the indexes that are missing.</summary>
    public static void Prepare(Documents documents)
    {
        documents.Index(Boards, "organisation");
        documents.Index(People, "organisation");
        documents.Index(People, "email");
        documents.Index(ShareLinks, "board");
        documents.Index(ShareLinks, "hash");
        documents.Index(Invitations, "hash");
        documents.Index(Syncs, "hook");
    }
}
