namespace Ludi.Collab.Rehearsal.DataCenter.Tokens;

/// <summary>What a token is for.</summary>
internal enum TokenUse : byte
{
    /// <summary>A personal access token: all that its owner may do.</summary>
    Personal,

    /// <summary>An access token of the incoming link.</summary>
    Access,

    /// <summary>A refresh token of the incoming link.</summary>
    Refresh,
}

/// <summary>How much an app may do; each includes those before it.</summary>
internal enum LinkScope : byte
{
    /// <summary>Reading.</summary>
    READ,

    /// <summary>Writing.</summary>
    WRITE,

    /// <summary>Administering projects and the site.</summary>
    ADMIN,

    /// <summary>Administering the system.</summary>
    SYSTEM_ADMIN,
}

/// <summary>What a token says; its number is the generation of a pair, or the days a personal one lives (0 for ever).</summary>
internal sealed record ServerToken(TokenUse Use, byte Person, LinkScope Scope, uint Issued, ushort Number, ulong Chain);
