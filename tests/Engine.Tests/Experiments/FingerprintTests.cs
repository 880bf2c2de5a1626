using FedActors.Golden;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>The experiments in <c>tests/fingerprints</c> keep their fingerprints when the code changes.</summary>
public sealed class FingerprintTests
{
    public static TheoryData<string> Experiments() =>
    [
        .. Directory.GetFiles(KeptFingerprints.Folder, "*.conf")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Experiments))]
    public async Task Its_fingerprint_has_not_changed(string name)
    {
        foreach (var threads in new[] { 1, 2, 8 })
            KeptFingerprints.Check(name, await SmallExperiment.RunAsync(Load(name), threads));
    }

    [Fact]
    public async Task The_quickstart_ends_with_the_fingerprints_that_the_readme_shows()
    {
        var root = GoldenFolder.RepositoryRoot();
        var quickstart = ExperimentFile.Load(Path.Combine(root, "hocon", "quickstart.conf"), []);
        var rounds = await SmallExperiment.RunAsync(quickstart.Experiment);

        var shown = File.ReadLines(Path.Combine(root, "README.md"))
            .Where(line => line.StartsWith("fingerprint ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[1], words => words[2]);
        var found = rounds.GroupBy(round => round.Run).ToDictionary(run => run.Key, run => run.Last().Fingerprint);
        Assert.Equal(shown.OrderBy(each => each.Key), found.OrderBy(each => each.Key));
    }

    private static Experiment Load(string name)
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

    /// <summary>Its folder: where the data command puts it, or next to the repository.</summary>
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
