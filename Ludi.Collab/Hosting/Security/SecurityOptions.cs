namespace Ludi.Collab.Hosting.Security;

/// <summary>What is configurable of the defences, section "Security".</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Further origins that may use the hub and the API, compared exactly. More of them is more risk; default none.</summary>
    public string[] AllowedOrigins { get; set; } = [];
}
