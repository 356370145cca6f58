using System.Globalization;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Kinds of fields with options, whose ids count up from the first.</summary>
internal static class SeedOptions
{
    /// <summary>One of a list.</summary>
    public static ChoiceKind Select(int firstId, params string[] names) => new("option", ChoiceKind.OptionNoun, Fixed(Options(firstId, names)));

    /// <summary>One of some buttons.</summary>
    public static ChoiceKind Buttons(int firstId, params string[] names) => Buttons(Options(firstId, names));

    /// <summary>One of some buttons that are made already.</summary>
    public static ChoiceKind Buttons(IReadOnlyList<Option> options) =>
        new("option", ChoiceKind.OptionNoun, Fixed(options)) { Style = CustomKeys.RadioButtons };

    /// <summary>Some of a list.</summary>
    public static ChoicesKind Many(int firstId, params string[] names) => new("option", ChoiceKind.OptionNoun, Fixed(Options(firstId, names)));

    /// <summary>Some boxes to tick.</summary>
    public static ChoicesKind Boxes(int firstId, params string[] names) =>
        new("option", ChoiceKind.OptionNoun, Fixed(Options(firstId, names))) { Style = CustomKeys.CheckBoxes };

    /// <summary>Options with options below them; ten ids are kept for each.</summary>
    public static CascadingKind Cascading(int firstId, params (string Name, string[] Children)[] parents) => new(
        [.. parents.Select((parent, index) => new Option(Id(firstId + (index * 10)), parent.Name) { Children = Options(firstId + (index * 10) + 1, parent.Children) })]);

    /// <summary>The options themselves.</summary>
    public static Option[] Options(int firstId, params string[] names) => [.. names.Select((name, index) => new Option(Id(firstId + index), name))];

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Func<FieldUse, IEnumerable<Named>> Fixed(IReadOnlyList<Option> options) => _ => options;
}
