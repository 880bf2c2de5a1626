namespace FedActors.Cli.Tests.Commands;

public sealed class BadInputTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("config")]
    public async Task A_missing_file(string command)
    {
        Assert.Equal(2, await _line.RunAsync(command, _line.PathOf("none.conf")));
        AssertOneMessage($"error: {_line.PathOf("none.conf")}: there is no such file");
    }

    [Fact]
    public async Task A_folder_instead_of_a_file()
    {
        Assert.Equal(2, await _line.RunAsync("run", Path.GetDirectoryName(_line.PathOf("x"))!));
        Assert.Contains("is a folder, not a file", _line.Error);
    }

    [Theory]
    [InlineData("colour = red", "7:1", "colour", "unknown key")]
    [InlineData("rounds = soon", "7:10", "rounds", "\"soon\"")]
    [InlineData("rounds = 0", "7:10", "rounds", "at least 1")]
    [InlineData("rules.robust.krum.f = 40", "7:23", "rules.robust.krum.f", "40")]
    [InlineData("participation.participants = 7", "7:30", "participation.participants", "6 clients")]
    public async Task A_mistake_in_the_file_is_shown_with_its_line(string mistake, string place, string key, string told)
    {
        var file = _line.Experiment(mistake);
        Assert.Equal(2, await _line.RunAsync("run", file, "--quiet", "--out", _line.PathOf("run")));

        Assert.StartsWith($"error: {file}:{place}: {key}: ", _line.Error);
        Assert.Contains(told, _line.Error);
        Assert.Contains($"    7 | {mistake}", _line.Error);
        Assert.EndsWith("^", _line.Error.TrimEnd());
        Assert.DoesNotContain("   at ", _line.Error);
        Assert.Empty(_line.Out);
        Assert.False(Directory.Exists(_line.PathOf("run")));
    }

    [Fact]
    public async Task A_file_without_a_name()
    {
        Assert.Equal(2, await _line.RunAsync("run", ""));
        AssertOneMessage("error: '' is not the name of a file");
    }

    [Fact]
    public async Task A_run_folder_without_a_name()
    {
        Assert.Equal(2, await _line.RunAsync("run", _line.Experiment(), "--quiet", "--out", " "));
        AssertOneMessage("error: --out: ' ' is not the name of a folder");
    }

    [Fact]
    public async Task A_syntax_error()
    {
        var file = _line.Experiment("data {");
        Assert.Equal(2, await _line.RunAsync("run", file, "--quiet"));
        Assert.StartsWith($"error: {file}:", _line.Error);
        Assert.Contains("^", _line.Error);
    }

    [Fact]
    public async Task A_wrong_setting_on_the_command_line()
    {
        Assert.Equal(2, await _line.RunAsync("run", _line.Experiment(), "--set", "rounds=many", "--quiet"));
        AssertOneMessage("error: --set rounds=many: rounds: must be a whole number");
    }

    [Fact]
    public async Task An_occupied_folder_is_refused_before_data_and_model_are_prepared()
    {
        Directory.CreateDirectory(_line.PathOf("run"));
        File.WriteAllText(Path.Combine(_line.PathOf("run"), "precious"), "");

        Assert.Equal(2, await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run")));
        AssertOneMessage($"error: {_line.PathOf("run")}: the folder is not empty");
        Assert.Single(Directory.GetFileSystemEntries(_line.PathOf("run")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created()
    {
        var folder = Path.Combine(_line.PathOf("tiny.conf"), "run");
        Assert.Equal(2, await _line.RunAsync("run", _line.Experiment(), "--out", folder, "--quiet"));
        Assert.Contains("cannot be written", _line.Error);
    }

    private void AssertOneMessage(string start)
    {
        Assert.StartsWith(start, _line.Error);
        Assert.Single(_line.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_line.Out);
    }
}
