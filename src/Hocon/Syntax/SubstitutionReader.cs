using FedActors.Hocon.Nodes;
using FedActors.Hocon.Scanning;

namespace FedActors.Hocon.Syntax;

/// <summary>Reads <c>${path}</c>, <c>${?path}</c> and <c>${path[]}</c>.</summary>
internal static class SubstitutionReader
{
    public static SubstitutionNode Read(Scanner scanner, string[]? prefix)
    {
        var origin = scanner.Here;
        if (prefix is null)
            throw scanner.Error("a file included inside a list, where nothing has a path, cannot contain substitutions");
        if (scanner.Peek(1) != '{')
            throw scanner.Error("'$' must begin a substitution ${path} or be in quotes");
        scanner.Advance(2);
        var optional = scanner.Current == '?';
        if (optional)
            scanner.Advance();
        var path = PathReader.Read(scanner);
        var isList = scanner.At("[]");
        if (isList)
            scanner.Advance(2);
        scanner.SkipSpaces();
        if (scanner.Current != '}')
            throw new HoconException(
                origin, null, $"the substitution that starts here has no closing '}}', found {scanner.Found()}");
        scanner.Advance();
        return new SubstitutionNode(origin, path, prefix, optional) { IsList = isList };
    }
}
