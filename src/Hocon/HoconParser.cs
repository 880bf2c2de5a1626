using FedActors.Hocon.Nodes;
using FedActors.Hocon.Resolving;
using FedActors.Hocon.Scanning;
using FedActors.Hocon.Syntax;

namespace FedActors.Hocon;

/// <summary>Reads HOCON, the configuration language of https://github.com/lightbend/config/blob/main/HOCON.md.</summary>
public static class HoconParser
{
    /// <summary>Parses a text and resolves its substitutions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The name for messages; included files are searched for next to it.</param>
    /// <param name="options">What the parser may do and access.</param>
    /// <exception cref="HoconException">The text is not HOCON, or a substitution cannot be resolved.</exception>
    public static HoconObject Parse(string text, string source, HoconOptions? options = null)
    {
        options ??= HoconOptions.Default;
        var document = new IncludeReader(options).Parse(new Scanner(text, source), [], 0);
        foreach (var setting in options.Overrides)
            document.Merge(ParseSetting(setting, options));
        foreach (var over in options.Over)
            document.Merge(ObjectNode.Of(over));
        return new Resolver(document, options).ResolveDocument();
    }

    /// <summary>Parses one command-line setting, such as <c>rule.krum.f=3</c>, to be merged over a configuration.</summary>
    public static HoconObject ParseOverride(string setting, HoconOptions? options = null)
    {
        options ??= HoconOptions.Default;
        return new Resolver(ParseSetting(setting, options), options).ResolveDocument();
    }

    private static ObjectNode ParseSetting(string setting, HoconOptions options)
    {
        var scanner = new Scanner(setting, $"--set {setting}", hasLines: false);
        return new DocumentParser(scanner, options, new IncludeReader(options), [], 0).ParseSetting();
    }
}
