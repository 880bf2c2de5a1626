using FedActors.Hocon.Nodes;

namespace FedActors.Hocon.Resolving;

/// <summary>The value of a substitution that the configuration does not define.</summary>
internal static class EnvironmentVariable
{
    public static HoconValue? Read(SubstitutionNode node, Func<string, string?>? environment)
    {
        if (environment is null)
            return null;
        var name = string.Join('.', node.Path);
        return node.IsList ? ReadList(node, name, environment) : ReadText(node, name, environment);
    }

    private static HoconString? ReadText(SubstitutionNode node, string name, Func<string, string?> environment) =>
        environment(name) is { } text ? new HoconString(node.Origin, text) : null;

    private static HoconArray? ReadList(SubstitutionNode node, string name, Func<string, string?> environment)
    {
        var items = new List<HoconValue>();
        while (ReadText(node, $"{name}_{items.Count}", environment) is { } item)
            items.Add(item);
        return items.Count == 0 ? null : new HoconArray(node.Origin, items);
    }
}
