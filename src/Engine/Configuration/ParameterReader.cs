using System.Globalization;
using FedActors.Aggregation.Catalogue;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Reads the settings that a catalogue describes.</summary>
internal static class ParameterReader
{
    /// <summary>The options with every setting in the section applied; the others stay as they are.</summary>
    public static TOptions Read<TOptions>(Section section, TOptions options, IEnumerable<Parameter<TOptions>> parameters)
    {
        foreach (var parameter in parameters)
            if (Value(section, parameter, options) is { } value) options = parameter.Set(options, value);
        return options;
    }

    private static object? Value<TOptions>(Section section, Parameter<TOptions> parameter, TOptions options) =>
        parameter.Kind switch
        {
            ParameterKind.Choice => Word(section, parameter, options),
            ParameterKind.Flag => section.Bool(parameter.Key, bool.Parse(parameter.Default)),
            ParameterKind.Number => section.Double(parameter.Key, double.Parse(parameter.Default, CultureInfo.InvariantCulture)),
            _ when parameter.IsRequired => section.Int(parameter.Key),
            _ when parameter.Default.Length == 0 => section.OptionalInt(parameter.Key),
            _ => section.Int(parameter.Key, int.Parse(parameter.Default, CultureInfo.InvariantCulture)),
        };

    private static string Word<TOptions>(Section section, Parameter<TOptions> parameter, TOptions options)
    {
        var words = parameter.Choices;
        // The choice that changes nothing is the default, which depends on the rule: fedaot judges tensors, others whole updates.
        var initial = words.TakeWhile(word => !Equals(parameter.Set(options, word), options)).Count();
        return words[section.Word<int>(parameter.Key, initial, [.. words.Select((word, index) => (word, index))])];
    }
}
