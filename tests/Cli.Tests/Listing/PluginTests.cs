using FedActors.Golden;
using FedActors.Hocon;
using FedActors.TensorFiles;

namespace FedActors.Cli.Tests.Listing;

/// <summary>What an assembly of one's own adds is listed, described, read and run as ours is.</summary>
public sealed class PluginTests : IDisposable
{
    private static readonly string Own =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Plugin/release/FedActors.Plugin.dll"));

    private static readonly string Sample = Path.Combine(GoldenFolder.RepositoryRoot(), "samples", "own-rule");

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("rules", "own-agreeing", "own-shrink", "own-pairs")]
    [InlineData("attacks", "own-swap", "own-fade", "own-echo", "own-first")]
    [InlineData("data list", "own-rings", "own-dealt")]
    [InlineData("models", "own-logistic", "own-softplus", "own-scale", "own-sign")]
    public async Task They_are_listed_when_the_assembly_is_named(string command, params string[] names)
    {
        Assert.Equal(0, await _line.RunAsync([.. command.Split(' '), "--plugin", Own]));
        Assert.All(names, name => Assert.Contains($"  {name} ", _line.Out));

        Assert.Equal(0, await _line.RunAsync(command.Split(' ')));
        Assert.All(names, name => Assert.DoesNotContain(name, _line.Out));
    }

    [Fact]
    public async Task One_is_described_with_all_that_is_said_of_it()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "own-agree", "--plugin", Own));

        Assert.Contains("own-agreeing: the mean of the n - f updates that are nearest to all others", _line.Out);
        Assert.Contains("rule = own-agreeing { f = … }", _line.Out);
        Assert.All(["n ≥ f + 1", "nobody", "power", "default 2"], word => Assert.Contains(word, _line.Out));
    }

    [Fact]
    public async Task All_that_cannot_be_loaded_are_told()
    {
        Assert.Equal(2, await _line.RunAsync("attacks", "--plugin", "one.dll", "--plugin", "two.dll"));

        Assert.Contains($"--plugin: there is no file {Path.GetFullPath("one.dll")}", _line.Error);
        Assert.Contains($"--plugin: there is no file {Path.GetFullPath("two.dll")}", _line.Error);
    }

    [Fact]
    public async Task An_own_rule_aggregates_updates_from_a_file()
    {
        var (updates, result) = (_line.PathOf("u.npy"), _line.PathOf("g.npy"));
        using (var stream = File.Create(updates))
            Npy.Write(stream, new NumericArray([3, 2], new float[] { 1, 2, 3, 2, 90, -90 }));
        string[] arguments = ["aggregate", "-u", updates, "-o", result, "--rule", "own-agreeing { f = 1 }"];

        Assert.Equal(2, await _line.RunAsync(arguments));
        Assert.Contains("unknown kind \"own-agreeing\"", _line.Error);
        Assert.Equal(0, await _line.RunAsync([.. arguments, "--plugin", Own]));

        using var written = File.OpenRead(result);
        Assert.Equal([2, 2], Npy.Read(written, written.Length).ToFloats());
    }

    [Fact]
    public async Task Data_of_ones_own_are_described()
    {
        Assert.Equal(0, await _line.RunAsync("data", "describe", "own-rings", "--set", $"plugins=[{HoconText.Of(Own)}]"));

        Assert.Contains("own-rings", _line.Out);
    }

    [Fact]
    public async Task Without_their_assembly_they_are_unknown()
    {
        Assert.Equal(2, await _line.RunAsync("data", "describe", "own-rings"));

        Assert.Contains("data.set: must be pen-digits", _line.Error);
    }

    [Fact]
    public async Task The_configuration_that_a_run_folder_keeps_runs_again()
    {
        var file = _line.Experiment($"plugins = [{HoconText.Of(Own)}]\nrules.own = own-agreeing {{ f = 1 }}");
        string[] folders = [_line.PathOf("first"), _line.PathOf("second")];

        Assert.Equal(0, await _line.RunAsync("run", file, "--quiet", "--out", folders[0]));
        Assert.Equal(0, await _line.RunAsync("run", Path.Combine(folders[0], "config.json"), "--quiet", "--out", folders[1]));

        Assert.Equal(Fingerprints(folders[0]), Fingerprints(folders[1]));
        Assert.Contains("own-agreeing (f = 1)", File.ReadAllText(Path.Combine(folders[1], "report.html")));
    }

    [Fact]
    public async Task The_sample_runs()
    {
        var plugin = Path.Combine(Sample, "bin", "OwnRule.dll");
        string[] small = ["--set", "rounds=1", "--set", "data.writers=40", "--quiet", "--out", _line.PathOf("out")];

        var code = await _line.RunAsync(
            ["run", Path.Combine(Sample, "own-rule.conf"), "--set", $"plugins=[{HoconText.Of(plugin)}]", .. small]);

        Assert.True(code == 0, _line.Error);
        Assert.Contains("own-by-tensor", _line.Out);
    }

    // The last column but four wall times.
    private static string[] Fingerprints(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "rounds.csv")).Select(line => line.Split(',')[^5])];
}
