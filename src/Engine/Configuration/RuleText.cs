using FedActors.Aggregation;
using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// Reads a single rule from a line of text, such as a command-line argument: <c>krum { f = 2, view = tensors }</c>.
/// </summary>
public static class RuleText
{
    /// <summary>Reads a rule; <paramref name="source"/> is the text's name in messages.</summary>
    /// <exception cref="HoconException">It is not HOCON, or not a rule.</exception>
    public static RuleOptions Parse(string text, string source)
    {
        var document = Section.Of(HoconParser.Parse($"rule = {text}", source, new HoconOptions { TaggedObjects = true }));
        var options = RuleSettings.Read(document, document.Variant("rule"), (_, _) => { });
        document.Done();
        return options;
    }
}
