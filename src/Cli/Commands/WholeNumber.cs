using System.CommandLine.Parsing;
using System.Globalization;

namespace FedActors.Cli.Commands;

/// <summary>Reads the value of an option that is a whole number, and says what is allowed where it is none.</summary>
internal static class WholeNumber
{
    public static long? Read(ArgumentResult result, long least, long most)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value}: must be a whole number from {least} to {most}, found '{text}'");
        return null;
    }
}
