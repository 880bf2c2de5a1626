using FedActors.Engine.Configuration;
using FedActors.Golden;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>The experiments of <c>tests/fingerprints</c> keep their fingerprints, whatever happens to the code.</summary>
public sealed class FingerprintTests
{
    public static TheoryData<string> Experiments() =>
        [.. Directory.GetFiles(KeptFingerprints.Folder, "*.conf").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Experiments))]
    public async Task Its_fingerprint_has_not_moved(string name)
    {
        foreach (var threads in new[] { 1, 2, 8 }) KeptFingerprints.Check(name, await SmallExperiment.RunAsync(Load(name), threads));
    }

    [Fact]
    public async Task The_quickstart_ends_with_the_fingerprints_that_the_readme_shows()
    {
        var root = GoldenFolder.RepositoryRoot();
        var rounds = await SmallExperiment.RunAsync(ExperimentFile.Load(Path.Combine(root, "hocon", "quickstart.conf"), []).Experiment);

        var shown = File.ReadLines(Path.Combine(root, "README.md")).Where(line => line.StartsWith("fingerprint ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(words => words[1], words => words[2]);
        Assert.Equal(shown.OrderBy(each => each.Key), rounds.GroupBy(round => round.Run).ToDictionary(run => run.Key, run => run.Last().Fingerprint).OrderBy(each => each.Key));
    }

    private static Engine.Experiments.Experiment Load(string name)
    {
        string[] settings = [];
        if (name == "location30")
        {
            var folder = Location30();
            Assert.SkipUnless(folder is not null, "LOCATION30 is not here: put location30.npz into data/location30");
            settings = [$"data.folder=\"{folder}\""];
        }

        return ExperimentFile.Load(Path.Combine(KeptFingerprints.Folder, $"{name}.conf"), settings).Experiment;
    }

    /// <summary>Where the data command puts it, or beside the checkout.</summary>
    private static string? Location30()
    {
        var root = GoldenFolder.RepositoryRoot();
        string[] folders =
        [
            Path.Combine(Environment.GetEnvironmentVariable("FEDACTORS_DATA") ?? root, "location30"),
            Path.Combine(root, "data", "location30"),
            Path.Combine(root, "..", "shared", "data"),
        ];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "location30.npz")));
    }
}
