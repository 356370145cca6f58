namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>The moment the power goes: thrown by every call to a <see cref="FragileFolder"/> from then on.</summary>
internal sealed class PowerCut() : IOException("The power was cut.");
