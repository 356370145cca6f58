namespace Ludi.Collab.Accounts.Demo;

/// <summary>Whether there is a demo to try, section "Demo".</summary>
internal sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>On: anybody may sign in as one of the demo's people, without a password. Default: in Development only.</summary>
    public bool Enabled { get; set; }
}
