using System.Text.Json;

namespace FedActors.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    /// <summary>What only data and model can tell, from the top of the file to the bottom.</summary>
    private const string Mistakes = """
        attack { count = 1, tensor = none, does = [sign-flip] }
        participation.deadline = 1ms
        rules.robust.krum.view = [1, 5]
        start-from = missing.safetensors
        """;

    private readonly CommandLine _line = new() { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_sensible_experiment_gets_an_estimate_and_leaves_nothing()
    {
        Assert.Equal(0, await _line.RunAsync("check", _line.Experiment(), "--threads", "1"));

        Assert.StartsWith("tiny: no mistakes, 0 warnings", _line.Out);
        Assert.Contains("2 runs of 2 rounds; ", _line.Out);
        Assert.Matches(
            @"estimate: about [\d.]+ m?s on 1 thread \(start 1.* s, preparing .*, training .*, rules .*, evaluation .*\); "
                + @"\d+ MB of memory",
            _line.Out);
        Assert.Empty(_line.Error);
        Assert.False(Directory.Exists("runs"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("config")]
    [InlineData("run")]
    public async Task Mistakes_that_only_data_and_model_tell_are_told_at_once_in_the_order_of_the_file(string command)
    {
        var file = _line.Experiment(Mistakes);
        Assert.Equal(2, await _line.RunAsync(command, file));

        var told = _line.Error.Split('\n').Where(line => line.Contains(file)).Select(line => line[line.IndexOf(file)..]).ToList();
        Assert.Collection(
            told,
            line => Assert.StartsWith($"{file}:7:30: attack.tensor: is 'none', but the model has ", line),
            line => Assert.StartsWith($"{file}:8:26: participation.deadline: no client can meet 0.001 s", line),
            line => Assert.StartsWith($"{file}:9:26: rules.robust.krum.view: ", line),
            line => Assert.StartsWith($"{file}:10:14: start-from: ", line));
        Assert.Empty(_line.Out);
    }

    [Theory]
    [InlineData("model = network { layers = [dense { out = 7 }] }", "tiny.conf:7:29: model.network.layers[0].dense: ")]
    [InlineData("data = null, data { set = csv, path = \"@/bad.csv\" }", "bad.csv: has no samples")]
    public async Task A_start_that_is_missing_is_told_though_data_or_model_are_wrong(string wrong, string told)
    {
        await File.WriteAllTextAsync(_line.PathOf("bad.csv"), "", TestContext.Current.CancellationToken);
        var file = _line.Experiment($"{wrong.Replace("@", _line.PathOf(""))}\nstart-from = missing.safetensors");
        Assert.Equal(2, await _line.RunAsync("check", file));

        Assert.Contains(told, _line.Error);
        Assert.Contains($"{file}:8:14: start-from: ", _line.Error);
    }

    [Fact]
    public async Task Shares_and_per_cents_that_cannot_be_are_told_with_all_the_others()
    {
        var file = _line.Experiment(
            """
            rules.half = krum { f = 50% }
            attack { fraction = -5%, does = [sign-flip] }
            participation.quorum = 110%
            rules.more = trimmed-mean { f = 110% }
            training.epochs = 0
            """);
        Assert.Equal(2, await _line.RunAsync("check", file));

        int[] lines = [.. _line.Error.Split('\n').Where(line => line.Contains($"{file}:"))
            .Select(line => int.Parse(line[(line.IndexOf($"{file}:") + file.Length + 1)..].Split(':')[0]))];
        Assert.Equal(lines.Order(), lines);
        Assert.Equal([7, 8, 9, 10, 11], lines.Distinct());
    }

    [Fact]
    public async Task Mistakes_of_the_file_alone_are_told_at_once_as_well()
    {
        var file = _line.Experiment("rounds = 0\ncolour = red\ntraining.epochs = many");
        Assert.Equal(2, await _line.RunAsync("check", file));

        Assert.Contains($"{file}:7:10: rounds: ", _line.Error);
        Assert.Contains($"{file}:8:1: colour: unknown key", _line.Error);
        Assert.Contains($"{file}:9:19: training.epochs: ", _line.Error);
    }

    [Fact]
    public async Task Warnings_show_their_places_and_refuse_nothing()
    {
        var file = _line.Experiment("evaluation.every = 3\nattack { from = 3, count = 1, does = [sign-flip] }");
        Assert.Equal(0, await _line.RunAsync("check", file));

        Assert.StartsWith($"warning: {file}:7:20: evaluation.every: is 3, but the run ends with round 2", _line.Error);
        Assert.Contains("    7 | evaluation.every = 3", _line.Error);
        Assert.Contains($"warning: {file}:8:17: attack.from: is 3, but the run ends with round 2", _line.Error);
        Assert.StartsWith("tiny: no mistakes, 2 warnings", _line.Out);
    }

    [Fact]
    public async Task A_run_shows_them_before_it_starts_unless_it_is_quiet()
    {
        var file = _line.Experiment("evaluation.every = 3");
        Assert.Equal(0, await _line.RunAsync("run", file, "--out", _line.PathOf("a")));
        Assert.Contains($"warning: {file}:7:20: evaluation.every: ", _line.Error);
        Assert.InRange(_line.Error.IndexOf("warning:"), 0, _line.Error.IndexOf("round 2/2"));

        Assert.Equal(0, await _line.RunAsync("run", file, "--out", _line.PathOf("b"), "--quiet"));
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task Of_a_file_elsewhere_the_place_and_the_section_are_told_and_what_to_do()
    {
        Directory.CreateDirectory(_line.PathOf("elsewhere"));
        Directory.CreateDirectory(_line.PathOf("here"));
        var (shared, file) = (_line.PathOf("elsewhere/shared.conf"), _line.PathOf("here/mine.conf"));
        await File.WriteAllTextAsync(shared, "evaluation.every = 3", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(_line.Experiment(), TestContext.Current.CancellationToken))
                + $"\ninclude \"{shared}\"",
            TestContext.Current.CancellationToken);

        Assert.Equal(0, await _line.RunAsync("check", file, "--threads", "1"));
        Assert.StartsWith(
            $"warning: {shared}:1:20: evaluation: a setting here needs attention; nothing is quoted from a file outside the "
            + "experiment's folder: correct it there, or copy that file beside the experiment to see more\n",
            _line.Error);
    }

    [Fact]
    public async Task Programs_get_warnings_and_the_estimate()
    {
        var file = _line.Experiment("evaluation.every = 3");
        Assert.Equal(0, await _line.RunAsync("check", file, "--json", "--threads", "1"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(0, json.GetProperty("mistakes").GetArrayLength());
        var warning = Assert.Single(json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(file, warning.GetProperty("file").GetString());
        Assert.Equal(7, warning.GetProperty("line").GetInt32());
        Assert.Equal(20, warning.GetProperty("column").GetInt32());
        Assert.Equal("evaluation.every", warning.GetProperty("key").GetString());
        Assert.StartsWith("is 3, but", warning.GetProperty("message").GetString());
        var estimate = json.GetProperty("estimate");
        Assert.InRange(estimate.GetProperty("seconds").GetDouble(), 1e-6, 600);
        Assert.InRange(estimate.GetProperty("memory_bytes").GetInt64(), 10_000_000, 10_000_000_000);
        Assert.Equal(1, estimate.GetProperty("threads").GetInt32());
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task Programs_get_mistakes_one_by_one()
    {
        Assert.Equal(2, await _line.RunAsync("check", _line.Experiment(Mistakes), "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(
            ["attack.tensor", "participation.deadline", "rules.robust.krum.view", "start-from"],
            json.GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetProperty("key").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("estimate").ValueKind);
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task A_missing_file_is_a_mistake_without_a_place()
    {
        Assert.Equal(2, await _line.RunAsync("check", _line.PathOf("none.conf"), "--json"));

        var mistake = Assert.Single(JsonDocument.Parse(_line.Out).RootElement.GetProperty("mistakes").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, mistake.GetProperty("file").ValueKind);
        Assert.EndsWith("there is no such file", mistake.GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_occupied_folder_is_refused()
    {
        Directory.CreateDirectory(_line.PathOf("run"));
        await File.WriteAllTextAsync(Path.Combine(_line.PathOf("run"), "precious"), "");

        Assert.Equal(2, await _line.RunAsync("check", _line.Experiment(), "--out", _line.PathOf("run")));
        Assert.Contains("the folder is not empty", _line.Error);
    }
}
