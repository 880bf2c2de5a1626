using System.CommandLine.Parsing;
using System.Globalization;

namespace FedActors.Cli.Commands;

/// <summary>Reads the value of an option that must be a whole number, and reports what is allowed if it is not.</summary>
internal static class WholeNumber
{
    public static long? Read(ArgumentResult result, long least, long most)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        var option = (result.Parent as OptionResult)?.IdentifierToken?.Value;
        result.AddError($"{option}: must be a whole number from {least} to {most}, found '{text}'");
        return null;
    }
}
