using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ludi.Collab.Protocol;
using MessagePack;
using MessagePack.Resolvers;

namespace Ludi.Collab.Tests.Protocol;

/// <summary>The wire contract is a checked-in artefact. LUDI_WRITE_CONTRACT=1 writes it anew.</summary>
public sealed class ContractTests
{
    private static readonly MessagePackSerializerOptions Wire = MessagePackSerializerOptions.Standard.WithResolver(
        CompositeResolver.Create(DynamicEnumAsStringResolver.Instance, StandardResolver.Instance));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void The_TypeScript_twin_is_the_one_that_is_checked_in() =>
        AssertSame("clients/web/src/contract/contract.gen.ts", TypeScriptTwin.Write());

    [Fact]
    public void The_golden_bytes_are_the_ones_that_are_checked_in()
    {
        var golden = Samples.All.OrderBy(s => s.Key, StringComparer.Ordinal)
            .ToDictionary(s => s.Key, s => Convert.ToHexStringLower(MessagePackSerializer.Serialize(s.Value.GetType(), s.Value, Wire)));
        AssertSame("clients/protocol/golden/golden.json", JsonSerializer.Serialize(golden, Indented) + "\n");
    }

    [Fact]
    public void Every_golden_record_comes_back_from_its_bytes_unchanged()
    {
        foreach (var (_, sample) in Samples.All)
        {
            var bytes = MessagePackSerializer.Serialize(sample.GetType(), sample, Wire);
            var back = MessagePackSerializer.Deserialize(sample.GetType(), bytes, Wire);
            Assert.Equivalent(sample, back, strict: true);
        }
    }

    [Fact]
    public void Every_wire_record_has_a_sample()
    {
        var records = typeof(IBoardHub).Assembly.GetExportedTypes().Where(t => t.GetCustomAttribute<MessagePackObjectAttribute>() is not null);
        Assert.Equal(records.Select(t => t.Name).Order(), Samples.All.Keys.Order());
    }

    [Fact]
    public void Every_refusal_has_a_sentence() =>
        Assert.All(Enum.GetValues<RefusalCode>(), code => Assert.NotEmpty(Refusals.Of(code).Sentence));

    private static void AssertSame(string path, string expected, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
        if (Environment.GetEnvironmentVariable("LUDI_WRITE_CONTRACT") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file));
    }
}
