namespace Ludi.Collab.Protocol;

/// <summary>Where the hub is mapped, below the server's address.</summary>
public static class HubAddress
{
    public const string Board = "/hubs/board";
}
