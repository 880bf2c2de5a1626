using static FedActors.Hostile.Tests.Configurations.Writing;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>Substitutions that lead nowhere, or too far.</summary>
internal static class SubstitutionCases
{
    public static IReadOnlyList<ConfigurationCase> All { get; } =
    [
        new("a substitution of nothing", "rounds = ${nothing}", "7:10", null, "${nothing} is not defined"),
        new(
            "a substitution of itself",
            "seed = ${evaluation.every}\nevaluation.every = ${seed}",
            "8:20",
            null,
            "${seed} refers to itself and has no earlier value"),
        new("a circle of three", "x = ${y}, y = ${z}, z = ${x}", "7:25", null, "${x} refers to itself and has no earlier value"),
        new(
            "an object inside itself",
            "data = { more = ${data.more} }",
            "7:17",
            null,
            "${data.more} refers to itself and has no earlier value"),
        new(
            "a substitution that is never closed",
            "rounds = ${seed",
            "7:10",
            null,
            "the substitution that starts here has no closing '}', found the end of the input"),
        new("an empty substitution", "rounds = ${}", "7:12", null, "expected a key, found '}'"),
        new(
            "a billion laughs",
            $"a0 = haha haha haha haha\n{Lines(9, at => $"a{at + 1} = {Many($"${{a{at}}}", 10)}")}\nname = ${{a9}}",
            "13:6",
            null,
            "the value grows beyond 16777216 characters"),
        new(
            "lists that double thirty times",
            $"l0 = [1]\n{Lines(30, at => $"l{at + 1} = ${{l{at}}} ${{l{at}}}")}",
            "31:7",
            null,
            "the value grows beyond 16777216 characters"),
        new(
            "objects that nest by substitution",
            $"o0 = {{}}\n{Lines(300, at => $"o{at + 1} = {{ a = ${{o{at}}} }}")}",
            "136:8",
            null,
            "nested deeper than 128 levels through its substitutions"),
        new(
            "a chain of five thousand",
            $"s0 = 1\n{Lines(5000, at => $"s{at + 1} = ${{s{at}}}")}\nrounds = ${{s5000}}",
            "1:1",
            null,
            "the chain of substitutions is too long"),
        new(
            "a string where an object must be",
            "data = ${name} { set = blobs }",
            "7:8",
            null,
            "${name} is joined to an object and must be one"),
    ];
}
