using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Ludi.Collab.Tests.House;

/// <summary>The house stands as ARCHITECTURE.md says: read from the compiled code, so that nothing slips through.</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "Ludi.Collab.";

    private static readonly string Text = File.ReadAllText(Repository.File("Ludi.Collab/ARCHITECTURE.md"));

    [Fact]
    public void No_folder_uses_another_that_the_table_does_not_allow()
    {
        var allowed = Rows("may use").ToDictionary(r => r.Key, r => r.Value.Append(r.Key).ToHashSet());
        var broken = Uses().Where(u => FolderOf(u.Used) is { } used && !allowed[u.Folder].Contains(used)).Select(u => $"{u.Type} → {u.Used}");
        Assert.Empty(broken.Distinct().Order());
    }

    [Fact]
    public void A_package_is_used_by_its_owners_only()
    {
        var owners = Rows("owner").ToDictionary(r => r.Key, r => r.Value);
        var broken = from use in Uses()
                     from package in owners
                     where use.Used == package.Key || use.Used.StartsWith(package.Key + ".", StringComparison.Ordinal)
                     where !package.Value.Any(owner => use.Type.StartsWith(Root + owner + ".", StringComparison.Ordinal))
                     select $"{use.Type} → {use.Used}";
        Assert.Empty(broken.Distinct().Order());
    }

    [Fact]
    public void Every_folder_of_the_house_stands_in_the_table() => Assert.Equal(
        Directory.GetDirectories(Repository.File("Ludi.Collab")).Select(Path.GetFileName)
            .Where(name => char.IsUpper(name![0]) && name != "Properties").Order(),
        Rows("may use").Select(r => r.Key).Order());

    [Fact]
    public void ARCHITECTURE_md_stays_readable() => Assert.InRange(Text.Split('\n').Length, 1, 150);

    private static IEnumerable<(string Folder, string Type, string Used)> Uses()
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "Ludi.Collab.dll"));
        foreach (var type in module.GetTypes())
        {
            if (FolderOf(type.FullName) is { } folder)
            {
                foreach (var used in UsedBy(type).SelectMany(NamesIn))
                {
                    yield return (folder, type.FullName, used);
                }
            }
        }
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : new[] { type.BaseType },
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(UsedBy),
    ];

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method)
    {
        var inside = method.HasBody ? method.Body.Instructions.Select(i => i.Operand) : [];
        return
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. inside.OfType<TypeReference>(),
            .. inside.OfType<MemberReference>().Select(m => m.DeclaringType).Where(t => t is not null),
            .. inside.OfType<GenericInstanceMethod>().SelectMany(m => m.GenericArguments),
        ];
    }

    private static IEnumerable<string> NamesIn(TypeReference type) => type is GenericInstanceType generic
        ? [generic.ElementType.FullName, .. generic.GenericArguments.SelectMany(NamesIn)]
        : [type.FullName];

    // The first folder below the root, null: not of this house.
    private static string? FolderOf(string name)
    {
        var match = FolderName().Match(name);
        return match.Success && match.Groups[1].Value != "Protocol" ? match.Groups[1].Value : null;
    }

    private static IEnumerable<KeyValuePair<string, string[]>> Rows(string heading) => Text
        .Split('\n').SkipWhile(line => !line.EndsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|'))
        .Select(cells => KeyValuePair.Create(cells[0].Trim(), cells[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

    [GeneratedRegex(@"\ALudi\.Collab\.([A-Z]\w+)\.")]
    private static partial Regex FolderName();
}
