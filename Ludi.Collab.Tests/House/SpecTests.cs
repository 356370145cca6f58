using System.Reflection;
using System.Text.RegularExpressions;

namespace Ludi.Collab.Tests.House;

/// <summary>A rule without a test is a wish, a test of no rule a stray: both lists are the same.</summary>
public sealed partial class SpecTests
{
    // P1–P77 and B1–B18 are promises: several tests keep one, and some are kept by the browser's tests.
    private static readonly HashSet<string> Promises = ["P", "B"];

    [Fact]
    public void Every_rule_has_a_test_and_every_numbered_test_a_rule()
    {
        var tested = typeof(SpecTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute))
            .SelectMany(m => LeadingIds(m.Name)).ToHashSet();
        Assert.Equal(Rules().Order(), tested.Order());
    }

    [Fact]
    public void No_number_is_given_twice() => Assert.Empty(Rules().GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key));

    private static IEnumerable<string> Rules() => Directory
        .GetFiles(Repository.File("Ludi.Collab"), "SPEC.md", SearchOption.AllDirectories)
        .SelectMany(File.ReadAllLines).Select(line => Rule().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> LeadingIds(string name) => name.Split('_')
        .TakeWhile(part => Id().IsMatch(part)).Where(part => !Promises.Contains(part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));

    [GeneratedRegex(@"\A\* (?:\*\*)?([A-Z]{1,2}\d+)\b")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A[A-Z]{1,2}\d+\z")]
    private static partial Regex Id();
}
