using FedActors.Engine.Reports;

namespace FedActors.Cli.Results;

/// <summary>The result of a check for people: warnings where errors would be, then a summary.</summary>
internal sealed class CheckText(Host host)
{
    public void Write(CheckOutcome outcome)
    {
        WarningText.Write(host.Error.Writer, outcome.Warnings);
        var (simulation, writer) = (outcome.Simulation, host.Out.Writer);
        writer.WriteLine($"{simulation.Experiment.Name}: no mistakes, {Figures.Count(outcome.Warnings.Count, "warning")}");
        writer.WriteLine(
            $"{Figures.Count(simulation.Runs.Count, "run")} of {Figures.Count(simulation.Experiment.Rounds, "round")}; "
            + $"{simulation.ModelDescription}, {Figures.Count(simulation.Tensors.Length, "parameter")}");
        writer.WriteLine(InWords(outcome.Estimate));
        if (outcome.Estimate.Untried.Count > 0)
            writer.WriteLine($"without the time of {string.Join(", ", outcome.Estimate.Untried)}: it could not be tried");
    }

    private static string InWords(CostEstimate estimate)
    {
        var phases = new (string Name, TimeSpan Time)[]
        {
            ("start", estimate.Starting), ("preparing", estimate.Preparing), ("training", estimate.Training),
            ("attacks", estimate.Attacks), ("rules", estimate.Rules), ("evaluation", estimate.Evaluation),
            ("real time", estimate.Waiting),
        };
        var parts = phases
            .Where(phase => phase.Time > TimeSpan.Zero)
            .Select(phase => $"{phase.Name} {Figures.Duration(phase.Time)}");
        return $"estimate: about {Figures.Duration(estimate.Total)} on {Figures.Count(estimate.Threads, "thread")} "
            + $"({string.Join(", ", parts)}); {MemoryText.Of(estimate.MemoryBytes)} of memory";
    }
}
