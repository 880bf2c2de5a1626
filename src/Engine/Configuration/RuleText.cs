using FedActors.Engine.Configuration;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors;

/// <summary>
/// Reads a single rule from a line of text, such as a command-line argument: <c>krum { f = 2, view = tensors }</c>.
/// </summary>
public static class RuleText
{
    /// <summary>Reads a rule.</summary>
    /// <param name="text">The rule.</param>
    /// <param name="source">The text's name in messages.</param>
    /// <param name="updates">How many updates there will be, which shares such as <c>f = 20%</c> are of.</param>
    /// <param name="catalogue">What it can name; by default, what every configuration can.</param>
    /// <exception cref="HoconException">It is not HOCON, or not a rule.</exception>
    public static RuleOptions Parse(string text, string source, int? updates = null, Catalogue? catalogue = null)
    {
        var document = Section.Of(HoconParser.Parse($"rule = {text}", source, new HoconOptions { TaggedObjects = true }));
        var reading = new Reading(catalogue ?? BuiltIn.Catalogue) { Updates = updates, NotYet = NotYet.All };
        var options = reading.Read<RuleOptions>(document, document.Variant("rule"), "rule");
        reading.RefuseUnknown(document);
        return reading.Mistakes.Count == 0 ? options : throw HoconException.Of(reading.Mistakes);
    }
}
