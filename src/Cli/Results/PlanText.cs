using System.Text.Json;
using FedActors.Engine.Reports;

namespace FedActors.Cli.Results;

/// <summary>What a sweep would take, for people and for programs.</summary>
internal static class PlanText
{
    public static void Write(TextWriter writer, Sweep sweep, SweepPlan plan)
    {
        var seeds = sweep.Cells.Select(cell => cell.Experiment.Seed).Distinct().Count();
        writer.WriteLine(
            $"{sweep.Name}: {Figures.Count(plan.Points, "point")} with {Figures.Count(seeds, "seed")}: "
            + $"{Figures.Count(plan.Cells, "cell")} of {Figures.Count(sweep.Rules.Count, "rule")}");
        foreach (var axis in sweep.Axes) writer.WriteLine($"  {axis.Name}: {string.Join(" | ", axis.Labels)}");
        if (plan.Reused > 0) writer.WriteLine($"{Figures.Count(plan.Reused, "cell")} already there");
        writer.WriteLine(plan.Reused == plan.Cells
            ? "nothing is left to run"
            : $"estimate: about {Figures.Duration(plan.Time)} on {Figures.Count(plan.Threads, "thread")}, "
                + $"{Figures.Count(plan.SideBySide, "cell")} side by side, for {Figures.Count(plan.Runs, "run")}; "
                + $"{MemoryText.Of(plan.MemoryBytes)} of memory");
    }

    public static void WriteJson(TextWriter writer, SweepPlan plan, string folder) =>
        JsonText.WriteReadable(writer, json => Write(json, null, plan, folder));

    /// <summary>The same as an object in another one, or by itself.</summary>
    public static void Write(Utf8JsonWriter json, string? name, SweepPlan plan, string folder)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("folder", folder);
        json.WriteNumber("cells", plan.Cells);
        json.WriteNumber("reused", plan.Reused);
        json.WriteNumber("points", plan.Points);
        json.WriteNumber("runs", plan.Runs);
        json.WriteNumber("side_by_side", plan.SideBySide);
        json.WriteNumber("threads", plan.Threads);
        json.WriteNumber("seconds", plan.Time.TotalSeconds);
        json.WriteNumber("memory_bytes", plan.MemoryBytes);
        json.WriteEndObject();
    }
}
