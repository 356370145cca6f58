namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>Account ids of the rehearsal's people.</summary>
internal static class Who
{
    public const string Ada = "5f00aa11bb22cc33dd44ee01";
    public const string Grace = "5f00aa11bb22cc33dd44ee02";
    public const string Linus = "712020:0f3b6a54-7d1e-4a57-9a1c-5c0de0000003";
    public const string Mina = "5f00aa11bb22cc33dd44ee04";
    public const string Tomas = "5f00aa11bb22cc33dd44ee05";
    public const string Yusuf = "5f00aa11bb22cc33dd44ee07";
    public const string Noor = "5f00aa11bb22cc33dd44ee08";
    public const string Ines = "5f00aa11bb22cc33dd44ee09";
    public const string Bartholomew = "5f00aa11bb22cc33dd44ee10";
}
