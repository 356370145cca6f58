using System.Reflection;
using System.Text;
using System.Text.Json;
using Ludi.Collab.Protocol;
using MessagePack;

namespace Ludi.Collab.Tests.Protocol;

/// <summary>Writes the TypeScript twin of the wire records and of the hub's two interfaces.</summary>
internal sealed class TypeScriptTwin
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);

    /// <summary>The whole file, ready to compare with the one that is checked in.</summary>
    public static string Write() => new TypeScriptTwin().File();

    private string File()
    {
        var hub = typeof(IBoardHub).GetMethods();
        var client = typeof(IBoardClient).GetMethods();
        var text = new StringBuilder("// Generated from clients/protocol by the contract test. Never edited by hand.\n\n");
        var body = new StringBuilder();
        body.Append("/** What the generated proxies need of a hub connection. */\nexport interface HubLine {\n")
            .Append("  invoke<T>(method: string, ...args: unknown[]): Promise<T>;\n  send(method: string, ...args: unknown[]): Promise<void>;\n")
            .Append("  on(method: string, handler: (...args: never[]) => void): void;\n}\n\n");
        body.Append("export interface BoardHub {\n");
        foreach (var method in hub)
        {
            body.Append($"  {Camel(method.Name)}({Parameters(method)}): Promise<{Result(method)}>;\n");
        }

        body.Append("}\n\nexport function boardHub(line: HubLine): BoardHub {\n  return {\n");
        foreach (var method in hub)
        {
            var call = Result(method) == "void" ? "send" : "invoke";
            var names = string.Concat(method.GetParameters().Select(p => ", " + p.Name));
            body.Append($"    {Camel(method.Name)}: ({names.TrimStart(',', ' ')}) => line.{call}('{method.Name}'{names}),\n");
        }

        body.Append("  };\n}\n\nexport interface BoardClient {\n");
        foreach (var method in client)
        {
            body.Append($"  {Camel(method.Name)}({Parameters(method)}): void;\n");
        }

        body.Append("}\n\nexport function listen(line: HubLine, client: BoardClient): void {\n");
        foreach (var method in client)
        {
            body.Append($"  line.on('{method.Name}', ({Parameters(method)}) => {{\n    client.{Camel(method.Name)}({method.GetParameters()[0].Name});\n  }});\n");
        }

        body.Append("}\n");
        foreach (var type in _types.Values)
        {
            text.Append(type).Append('\n');
        }

        return text.Append(body).ToString();
    }

    private string Parameters(MethodInfo method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{p.Name}: {Name(p.ParameterType, _nullability.Create(p))}"));

    private string Result(MethodInfo method) =>
        method.ReturnType.IsGenericType ? Name(method.ReturnType.GetGenericArguments()[0], null) : "void";

    private string Name(Type type, NullabilityInfo? info)
    {
        var inner = Nullable.GetUnderlyingType(type);
        var suffix = inner is not null || info?.ReadState is NullabilityState.Nullable ? " | null" : "";
        return Plain(inner ?? type, info) + suffix;
    }

    private string Plain(Type type, NullabilityInfo? info) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(float) => "number",
        _ when type == typeof(byte[]) => "Uint8Array",
        { IsEnum: true } => Enumeration(type),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            $"readonly {Name(type.GetGenericArguments()[0], info?.GenericTypeArguments[0])}[]",
        _ when type.GetCustomAttribute<MessagePackObjectAttribute>() is not null => Record(type),
        _ => throw new NotSupportedException($"{type} cannot cross the wire unharmed."),
    };

    private string Enumeration(Type type)
    {
        _types[type.Name] = $"export type {type.Name} = {string.Join(" | ", Enum.GetNames(type).Select(n => $"'{n}'"))};\n";
        return type.Name;
    }

    private string Record(Type type)
    {
        if (_types.TryAdd(type.Name, ""))
        {
            var fields = type.GetProperties().Select(p => (Property: p, Key: p.GetCustomAttribute<KeyAttribute>())).Where(f => f.Key is not null).ToList();
            _types[type.Name] = fields.All(f => f.Key!.IntKey is not null) ? Tuple(type, fields) : Interface(type, fields);
        }

        return type.Name;
    }

    private string Tuple(Type type, List<(PropertyInfo Property, KeyAttribute? Key)> fields) =>
        $"export type {type.Name} = readonly [{string.Join(", ", fields.OrderBy(f => f.Key!.IntKey).Select(f => $"{Camel(f.Property.Name)}: {Of(f.Property)}"))}];\n";

    private string Interface(Type type, List<(PropertyInfo Property, KeyAttribute? Key)> fields)
    {
        var text = new StringBuilder($"export interface {type.Name} {{\n");
        foreach (var (property, key) in fields)
        {
            if (key!.StringKey != Camel(property.Name))
            {
                throw new NotSupportedException($"{type.Name}.{property.Name} has the key '{key.StringKey}', not its camelCase.");
            }

            text.Append($"  readonly {key.StringKey}: {Of(property)};\n");
        }

        return text.Append("}\n").ToString();
    }

    private string Of(PropertyInfo property) => Name(property.PropertyType, _nullability.Create(property));

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
