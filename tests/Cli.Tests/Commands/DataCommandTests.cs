using System.IO.Compression;
using System.Text.Json;
using FedActors.Golden;
using FedActors.Training.Catalogue;

namespace FedActors.Cli.Tests.Commands;

public sealed class DataCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task The_list_names_every_set_and_partition()
    {
        Assert.Equal(0, await _line.RunAsync("data", "list"));
        Assert.All(TrainingCatalogue.Partitions, partition => Assert.Contains(partition.Name, _line.Out));
        Assert.All(TrainingCatalogue.Sets, set => Assert.Contains(set.Name, _line.Out));
        Assert.DoesNotContain("`", _line.Out);
    }

    [Fact]
    public async Task Json_has_every_parameter_with_its_default()
    {
        Assert.Equal(0, await _line.RunAsync("data", "list", "--json"));

        using var json = JsonDocument.Parse(_line.Out);
        var digits = json.RootElement.GetProperty("sets").EnumerateArray()
            .First(set => set.GetProperty("name").GetString() == "pen-digits");
        Assert.Contains(digits.GetProperty("settings").EnumerateArray(), one =>
            one.GetProperty("key").GetString() == "writers" && one.GetProperty("default").GetString() == "1000");
        Assert.Equal(7, json.RootElement.GetProperty("partitions").GetArrayLength());
    }

    [Fact]
    public async Task A_named_set_is_described_with_a_row_of_bars_per_client()
    {
        Assert.Equal(0, await _line.RunAsync(
            "data", "describe", "pen-digits", "--set", "data.writers=30", "--set", "data.test-writers=2", "--clients", "5"));

        Assert.Contains("pen-digits: samples of 1×28×28, 10 labels", _line.Out);
        Assert.Matches(@"heterogeneity: 0\.\d{3} mean intra-label cosine similarity", _line.Out);
        Assert.Matches(@"30 clients with \d+ to \d+ samples", _line.Out);
        Assert.Equal(6, _line.Out.Split('\n').Count(line => line.Length > 20 && "·▁▂▃▄▅▆▇█".Contains(line.TrimEnd()[^1])));
        Assert.Contains("… and 25 more clients", _line.Out);
    }

    [Fact]
    public async Task An_experiment_is_described_and_its_figures_add_up()
    {
        var file = _line.Experiment();
        Assert.Equal(0, await _line.RunAsync("data", "describe", file, "--json"));

        using var json = JsonDocument.Parse(_line.Out);
        var clients = json.RootElement.GetProperty("clients").EnumerateArray().ToArray();
        Assert.Equal(6, clients.Length);
        Assert.Equal(
            json.RootElement.GetProperty("train").GetInt32(),
            clients.Sum(client => client.GetProperty("samples").GetInt32()));
        Assert.All(clients, client => Assert.Equal(
            client.GetProperty("samples").GetInt32(),
            client.GetProperty("labels").EnumerateArray().Sum(count => count.GetInt32())));
        Assert.InRange(json.RootElement.GetProperty("intra_label_similarity").GetDouble(), 0.1, 1);
    }

    [Fact]
    public async Task A_set_is_described_even_before_it_is_split_over_clients()
    {
        var path = _line.PathOf("points.csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(1, 50).Select(line => $"{line},{line * 2},{line % 2}"));

        Assert.Equal(0, await _line.RunAsync("data", "describe", "csv", "--set", $"data.path=\"{path}\""));
        Assert.Contains("set data.partition", _line.Out);
        Assert.Contains("heterogeneity: 1.000", _line.Out);

        Assert.Equal(0, await _line.RunAsync(
            "data", "describe", "csv", "--set", $"data.path=\"{path}\"", "--set", "data.partition=iid { clients = 4 }"));
        Assert.Contains("4 clients with 10 to 10 samples", _line.Out);
    }

    [Fact]
    public async Task Files_in_the_layout_of_torchvision_are_described()
    {
        var folder = Directory.CreateDirectory(_line.PathOf("torch/cifar-10-batches-py")).FullName;
        var golden = Path.Combine(GoldenFolder.RepositoryRoot(), "tests", "pickles", "python-2.pickle.gz");
        foreach (var name in Enumerable.Range(1, 5).Select(batch => $"data_batch_{batch}").Append("test_batch"))
        {
            await using var packed = new GZipStream(File.OpenRead(golden), CompressionMode.Decompress);
            await using var batch = File.Create(Path.Combine(folder, name));
            await packed.CopyToAsync(batch);
        }

        var setting = $"data.folder=\"{_line.PathOf("torch")}\"";
        Assert.Equal(0, await _line.RunAsync("data", "describe", "cifar-10", "--set", setting));
        Assert.Contains("cifar-10: samples of 3×32×32, 10 labels, 10 to train on, 2 to test on", _line.Out);
    }

    [Theory]
    [InlineData("data.set: must be pen-digits", "data", "describe", "mnits")]
    [InlineData("data.folder: unknown key", "data", "describe", "pen-digits", "--set", "data.folder=x")]
    [InlineData("data: mnist: ", "data", "describe", "mnist", "--set", "data.folder=/nowhere")]
    [InlineData(
        "data.set: is none, which has no samples to describe",
        "data", "describe", "pen-digits", "--set", "data={ set = none }")]
    [InlineData("there is no data set 'mnits'; there are pen-digits,", "data", "fetch", "mnits")]
    [InlineData("blobs has no files to fetch", "data", "fetch", "blobs")]
    [InlineData("there is no 'alei'; there are attacks: label-flip,", "attacks", "alei")]
    public async Task A_mistake_is_reported_in_one_line(string message, params string[] arguments)
    {
        Assert.Equal(2, await _line.RunAsync(arguments));
        Assert.StartsWith("error: ", _line.Error);
        Assert.Contains(message, _line.Error);
        Assert.Empty(_line.Out);
    }

    [Fact]
    public async Task A_broken_data_file_ends_a_run_before_it_starts()
    {
        var path = _line.PathOf("points.csv");
        await File.WriteAllTextAsync(path, "1,2,0\n3,4,1\n5,1\n");

        await File.WriteAllTextAsync(
            _line.PathOf("points.conf"), $"data {{ set = csv, path = \"{path}\" }}\nparticipation.participants = 1");

        Assert.Equal(2, await _line.RunAsync("run", _line.PathOf("points.conf"), "--quiet", "--out", _line.PathOf("out")));
        Assert.StartsWith($"error: {path}:3: has 2 fields", _line.Error);
        Assert.False(Directory.Exists(_line.PathOf("out")));
    }

    [Theory]
    [InlineData("data", "--help")]
    [InlineData("data", "list", "--help")]
    [InlineData("data", "describe", "--help")]
    [InlineData("data", "fetch", "--help")]
    [InlineData("attacks", "--help")]
    public async Task Help_shows_examples(params string[] arguments)
    {
        Assert.Equal(0, await _line.RunAsync(arguments));
        Assert.Contains("Examples:", _line.Out);
    }

    [Fact]
    public async Task A_wrong_argument_refers_to_the_help_of_its_command()
    {
        Assert.Equal(2, await _line.RunAsync("data", "list", "--fast"));
        Assert.Contains("Try 'fedactors data list --help'.", _line.Error);
    }
}
