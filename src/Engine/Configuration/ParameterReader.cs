using System.Globalization;
using FedActors.Aggregation.Catalogue;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Reads the settings that a catalogue describes.</summary>
internal static class ParameterReader
{
    /// <summary>The options with every setting that the section gives; what it leaves out stays as it is.</summary>
    public static TOptions Read<TOptions>(Section section, TOptions options, IEnumerable<Parameter<TOptions>> parameters) =>
        parameters.Aggregate(
            options, (before, parameter) => Value(section, parameter, before) is { } value ? parameter.Set(before, value) : before);

    private static object? Value<TOptions>(Section section, Parameter<TOptions> parameter, TOptions options) => parameter.Kind switch
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
        // The choice that changes nothing is this rule's own default: fedaot judges tensors, others the whole.
        var initial = words.TakeWhile(word => !Equals(parameter.Set(options, word), options)).Count();
        return words[section.Word<int>(parameter.Key, initial, [.. words.Select((word, index) => (word, index))])];
    }
}
