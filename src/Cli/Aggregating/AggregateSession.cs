using FedActors.Cli.Commands;
using FedActors.Cli.Listing;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Numerics.Randomness;

namespace FedActors.Cli.Aggregating;

/// <summary>One aggregation, from its input files to its output files.</summary>
internal sealed class AggregateSession(Host host, AggregateRequest request)
{
    public int Run()
    {
        var catalogue = Plugins.Load(request.Plugins);
        var rule = Told("--rule", () => RuleText.Parse(request.Rule, "--rule", catalogue: catalogue));
        var memory = request.Memory is { } size ? Told("--memory", () => Bytes(size)) : long.MaxValue;
        CheckNeeds(rule);
        ResultFile.CheckName(request.Out);
        CheckPaths();
        var tensors = request.Tensors is { } file ? TensorsFile.Read(file) : null;
        using var matrix = UpdatesFile.Read(request.Updates, tensors, memory);
        var updates = UpdateSet.All(matrix) with
        {
            Weights = Weights(matrix.Rows),
            Key = RandomKey.Of(request.Seed),
            Trusted = Trusted(matrix.Columns),
        };
        var aggregate = new float[matrix.Columns];
        var verdict = Aggregate(rule, updates, aggregate);
        ResultFile.Write(request.Out, matrix.Tensors, aggregate);
        if (request.Verdict is { } path) VerdictFile.Write(path, rule, updates, verdict);
        Tell(rule, updates, verdict);
        return ExitCode.Done;
    }

    private Verdict Aggregate(RuleOptions rule, UpdateSet updates, float[] aggregate)
    {
        try
        {
            if (rule.Check(updates.Count).FirstOrDefault() is { } problem) throw new RuleException([problem]);
            var math = new CpuMath(request.Threads ?? Environment.ProcessorCount);
            return rule.Build(updates.Matrix.Tensors, math).Aggregate(updates, aggregate);
        }
        catch (RuleException error)
        {
            var problem = error.Problems[0];
            throw new InputException($"--rule: {rule.Name}.{problem.Key}: {problem.Message}", error);
        }
    }

    private void CheckNeeds(RuleOptions rule)
    {
        if (rule.Needs.HasFlag(RuleNeeds.Judge))
            throw new InputException(
                $"--rule: {rule.Name} judges models on samples, which only an experiment has; use fedactors run");
        if (rule.Needs.HasFlag(RuleNeeds.TrustedUpdate) && request.Trusted is null)
            throw new InputException(
                $"--rule: {rule.Name} compares updates with one of the server's own; give it with --trusted");
    }

    private void CheckPaths()
    {
        (string? File, string Option)[] inputs =
        [
            (request.Updates, "--updates"), (request.Tensors, "--tensors"), (request.Weights, "--weights"),
            (request.Trusted, "--trusted"),
        ];
        CheckDistinct("--out", request.Out, [.. inputs, (request.Verdict, "--verdict")]);
        CheckDistinct("--verdict", request.Verdict, inputs);
    }

    private static void CheckDistinct(string option, string? file, (string? File, string Option)[] others)
    {
        foreach (var other in others)
            if (IsSame(other.File, file))
                throw new InputException($"{option}: {file} is also the file of {other.Option}; choose another name");
    }

    private static bool IsSame(string? a, string? b) =>
        a is { Length: > 0 } && b is { Length: > 0 } && Path.GetFullPath(a) == Path.GetFullPath(b);

    private IReadOnlyList<double> Weights(int clients)
    {
        if (request.Weights is not { } file) return [.. Enumerable.Repeat(1.0, clients)];
        var weights = InputFile.Vector(file, clients, $"there are {clients} updates to weight");
        if (Array.Exists(weights, weight => weight < 0) || Array.TrueForAll(weights, weight => weight == 0))
            throw new InputException($"{file}: weights must not be negative or all zero");
        return [.. weights.Select(weight => (double)weight)];
    }

    private ReadOnlyMemory<float>? Trusted(int columns)
    {
        if (request.Trusted is not { } file) return null;
        return InputFile.Vector(file, columns, $"an update has {columns} values");
    }

    private void Tell(RuleOptions rule, UpdateSet updates, Verdict verdict)
    {
        const int most = 20;
        var kept = Enumerable.Range(0, updates.Count).Where(client => verdict.Weights[client] > 0).ToList();
        var (listed, more) = (string.Join(", ", kept.Take(most)), kept.Count > most ? ", …" : "");
        host.Out.Writer.WriteLine(
            $"{rule.Description}: aggregated {updates.Count} updates of {updates.Matrix.Columns} values into {request.Out}");
        host.Out.Writer.WriteLine($"updates with a share in it: {kept.Count} ({listed}{more})");
        if (verdict.Refused.Count > 0)
            host.Out.Writer.WriteLine($"refused for NaN or infinity: {string.Join(", ", verdict.Refused)}");
    }

    private static long Bytes(string size)
    {
        var section = Section.Of(HoconParser.Parse($"memory = {size}", "--memory"));
        return section.Bytes("memory");
    }

    /// <summary>Reports a mistake in an argument, which has no line to point at.</summary>
    private static T Told<T>(string argument, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (HoconException error)
        {
            throw new InputException(string.Join(Environment.NewLine, error.All.Select(
                each => $"{argument}: {(each.Key is { } key ? $"{key}: " : "")}{each.Problem}")), error);
        }
    }
}
