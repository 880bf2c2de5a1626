using FedActors.Golden;
using FedActors.Hocon;

namespace FedActors.Engine.Tests.Configuration;

public sealed class ShippedFilesTests
{
    private static readonly string Folder = Path.Combine(GoldenFolder.RepositoryRoot(), "hocon");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.conf", SearchOption.AllDirectories)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_file_is_a_valid_experiment_and_so_is_its_resolved_form_with_the_same_meaning(string file)
    {
        var loaded = ExperimentFile.Load(file, []);
        var again = ExperimentFile.Parse(HoconJson.Write(loaded.Resolved), "resolved.json", []);

        Assert.Equal(HoconJson.Write(loaded.Resolved), HoconJson.Write(again.Resolved));
    }
}
