using static FedActors.Hostile.Tests.Configurations.Writing;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>Values that a key does not take.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<ConfigurationCase> All { get; } =
    [
        new("an unknown key", "colour = red", "7:1", "colour", "unknown key"),
        new("a key with a typing error", "ruonds = 3", "7:1", "ruonds", "unknown key"),
        new("an unknown key in a section", "data.colour = red", "7:1", "data.colour", "unknown key"),
        new("a word for a number", "rounds = soon", "7:10", "rounds", "must be a whole number"),
        new("half a round", "rounds = 2.5", "7:10", "rounds", "must be a whole number"),
        new("no round", "rounds = 0", "7:10", "rounds", "at least 1"),
        new("rounds below zero", "rounds = -1", "7:10", "rounds", "at least 1"),
        new("rounds beyond 32 bits", "rounds = 3000000000", "7:10", "rounds", "3000000000"),
        new("a number of a thousand digits", $"rounds = {Many("9", 1000)}", "7:10", "rounds", "must be a whole number"),
        new("an exponent without end", "rounds = 1e999999999", "7:10", "rounds", "must be a whole number"),
        new("hexadecimal", "rounds = 0x10", "7:10", "rounds", "must be a whole number"),
        new(
            "not a number",
            "training.optimiser = sgd { learning-rate = nan }",
            "7:44",
            "training.optimiser.sgd.learning-rate",
            "must be a number"),
        new(
            "infinity",
            "training.optimiser = sgd { learning-rate = infinity }",
            "7:44",
            "training.optimiser.sgd.learning-rate",
            "must be a number"),
        new("a list for a number", "rounds = [1]", "7:10", "rounds", "must be a whole number"),
        new("an object for a number", "rounds = { a = 1 }", "7:10", "rounds", "must be a whole number"),
        new("a number for an object", "data = 7", "7:8", "data", "must be an object { … }"),
        new("a list for an object", "data = [1]", "7:8", "data", "must be an object { … }"),
        new("a seed below zero", "seed = -1", "7:8", "seed", "at least 0"),
        new("a seed beyond 63 bits", "seed = 18446744073709551616", "7:8", "seed", "must be a whole number"),
        new(
            "a duration without a known unit",
            "participation.deadline = 5 parsecs",
            "7:26",
            "participation.deadline",
            "must be a duration such as 500 ms, 10 s, 2 m, 1 h or infinite"),
        new(
            "a duration below zero",
            "participation.deadline = -5 s",
            "7:26",
            "participation.deadline",
            "must be a duration such as 500 ms, 10 s, 2 m, 1 h or infinite"),
        new(
            "a duration of forty thousand years",
            "participation.deadline = 15000000 days",
            "7:26",
            "participation.deadline",
            "must be less than 29,000 years"),
        new(
            "a size without a known unit",
            "devices.download.median = 5 bananas",
            "7:27",
            "devices.download.median",
            "must be a size such as 512 B, 64 kB, 64 KiB, 10 MB or 1.5 GiB"),
        new(
            "a size below zero",
            "devices.download.median = -5 kB",
            "7:27",
            "devices.download.median",
            "must be a size such as 512 B, 64 kB, 64 KiB, 10 MB or 1.5 GiB"),
        new(
            "a size of ten yottabytes",
            "devices.download.median = 10 YB",
            "7:27",
            "devices.download.median",
            "must be less than 8 EiB"),
        new(
            "maybe for true or false",
            "training.keep-optimiser = maybe",
            "7:27",
            "training.keep-optimiser",
            "must be true or false"),
        new("a list for a string", "name = [a]", "7:8", "name", "must be a string"),
        new("a name of three hundred characters", $"name = {Many("n", 300)}", "7:8", "name", "is too long: 300 bytes"),
        new("a name that commands the terminal", "name = \"\\u001b]0;title\\u0007\"", "7:8", "name", "control characters"),
        new(
            "a rule whose name is too long for a file",
            $"rules.{Many("r", 300)} = average",
            "6:7",
            "rules",
            "is too long: 300 bytes"),
        new(
            "a rule whose name is too long once escaped",
            $"rules.{Many("字", 60)} = average",
            "6:7",
            "rules",
            "is too long: 540 bytes"),
        new("a rule whose name commands the terminal", "rules.\"\\u001b[2J\" = average", "6:7", "rules", "control characters"),
        new(
            "a group whose name commands the terminal",
            "attacks.\"\\u001b[2J\" { fraction = 0.2, does = [sign-flip] }",
            "7:1",
            "attacks",
            "control characters"),
    ];
}
