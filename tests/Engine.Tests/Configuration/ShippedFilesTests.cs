using FedActors.Golden;
using FedActors.Hocon;

namespace FedActors.Engine.Tests.Configuration;

public sealed class ShippedFilesTests
{
    private static readonly string Folder = Path.Combine(GoldenFolder.RepositoryRoot(), "hocon");

    private static IEnumerable<string> All => Directory.EnumerateFiles(Folder, "*.conf", SearchOption.AllDirectories);

    public static TheoryData<string> Files() => [.. All.Where(file => !IsSweep(file))];

    public static TheoryData<string> Sweeps() => [.. All.Where(IsSweep)];

    private static bool IsSweep(string file) => SweepFile.IsSweep(File.ReadAllText(file), file, []);

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Every_shipped_sweep_is_valid_and_so_is_the_experiment_that_it_varies(string file)
    {
        Assert.True(SweepFile.Load(file, []).Sweep.Cells.Count > 1);
        Assert.NotEmpty(ExperimentFile.Load(file, ["sweep=null"]).Experiment.Rules);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_file_is_a_valid_experiment_and_so_is_its_resolved_form_with_the_same_meaning(string file)
    {
        var loaded = ExperimentFile.Load(file, []);
        var again = ExperimentFile.Parse(HoconJson.Write(loaded.Resolved), "resolved.json", []);

        Assert.Equal(HoconJson.Write(loaded.Resolved), HoconJson.Write(again.Resolved));
    }
}
