using System.Text.Json;
using FedActors.TensorFiles;

namespace FedActors.Cli.Tests.Aggregating;

public sealed class AggregateCommandTests : IDisposable
{
    // The third is far away.
    private static readonly float[][] Updates = [[1, 2, 3], [2, 2, 2], [90, -90, 90], [1.5f, 2, 2.5f], [1, 1, 2]];
    private readonly CommandLine _line = new();
    private readonly string _updates, _out;

    public AggregateCommandTests()
    {
        _updates = Npy("u.npy", new NumericArray([5, 3], Updates.SelectMany(row => row).ToArray()));
        _out = _line.PathOf("g.npy");
    }

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Krum_chooses_an_update_and_its_verdict_says_which()
    {
        Assert.Equal(0, await RunAsync("krum { f = 1 }", "--verdict", _line.PathOf("v.json")));

        Assert.Equal(Updates[3], Result());
        var verdict = JsonDocument.Parse(File.ReadAllText(_line.PathOf("v.json"))).RootElement;
        Assert.Equal("krum (f = 1)", verdict.GetProperty("rule").GetString());
        Assert.Equal([0, 0, 0, 1, 0], verdict.GetProperty("weights").EnumerateArray().Select(weight => weight.GetDouble()));
        var view = Assert.Single(verdict.GetProperty("views").EnumerateArray());
        Assert.Equal("all", view.GetProperty("name").GetString());
        Assert.Equal((3, 5), (view.GetProperty("columns").GetInt32(), view.GetProperty("scores").GetArrayLength()));
        Assert.Contains("5 updates of 3 values", _line.Out);
        Assert.Contains("updates with a share in it: 1 (3)", _line.Out);
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task Doubles_are_read_too()
    {
        Npy("u.npy", new NumericArray([5, 3], Updates.SelectMany(row => row).Select(value => (double)value).ToArray()));

        Assert.Equal(0, await RunAsync("median"));
        Assert.Equal([1.5f, 2, 2.5f], Result());
    }

    [Fact]
    public async Task Weights_matter_in_an_average()
    {
        var weights = Npy("w.npy", new NumericArray([5], new long[] { 3, 1, 0, 0, 0 }));

        Assert.Equal(0, await RunAsync("average", "--weights", weights));
        Assert.Equal([1.25f, 2, 2.75f], Result());
    }

    [Fact]
    public async Task Tensors_are_judged_one_by_one()
    {
        await File.WriteAllTextAsync(_line.PathOf("tensors.json"), """{"fc.weight": [2, 1], "fc.bias": [1]}""");
        await File.WriteAllTextAsync(
            _line.PathOf("list.json"),
            """[{"name": "fc.weight", "shape": [2, 1]}, {"name": "fc.bias", "shape": [1]}]""");

        Assert.Equal(0, await RunAsync(
            "krum { f = 1, view = tensors }", "--tensors", _line.PathOf("tensors.json"), "--verdict", _line.PathOf("v.json")));
        var inParts = Result();
        var verdict = JsonDocument.Parse(File.ReadAllText(_line.PathOf("v.json"))).RootElement;
        Assert.Equal(
            ["fc.weight", "fc.bias"],
            verdict.GetProperty("views").EnumerateArray().Select(view => view.GetProperty("name").GetString()));

        Assert.Equal(0, await RunAsync("krum { f = 1, view = [1, 1] }", "--tensors", _line.PathOf("list.json")));
        Assert.Equal(inParts, Result());
    }

    [Fact]
    public async Task Stacked_tensors_are_updates_with_names_and_shapes()
    {
        var tensors = new TensorTable([("fc.weight", [5, 2]), ("fc.bias", [5])]);
        float[] stacked = [.. Updates.SelectMany(row => row[..2]), .. Updates.Select(row => row[2])];
        await using (var stream = File.Create(_line.PathOf("u.safetensors"))) Safetensors.Write(stream, tensors, stacked);

        Assert.Equal(0, await _line.RunAsync(
            "aggregate", "--rule", "median", "--updates", _line.PathOf("u.safetensors"), "--out", _line.PathOf("g.safetensors")));

        await using var result = File.OpenRead(_line.PathOf("g.safetensors"));
        var (names, values) = Safetensors.Read(result);
        Assert.Equal(["fc.weight", "fc.bias"], names.Select(tensor => tensor.Name));
        Assert.Equal([1.5f, 2, 2.5f], values);
    }

    [Fact]
    public async Task Updates_are_compared_with_the_trusted_update()
    {
        var trusted = Npy("t.npy", new NumericArray([3], new float[] { 3, 0, 0 }));

        Assert.Equal(0, await RunAsync("fltrust", "--trusted", trusted));
        Assert.True(Result()[0] > 0);
        Assert.InRange(Math.Sqrt(Result().Sum(value => value * value)), 0, 3.0001);
    }

    [Fact]
    public async Task Threads_and_memory_change_nothing()
    {
        await RunAsync("bulyan { f = 1, m = 2, prepare = [nnm, clip] }", "--threads", "1");
        var one = Result();
        await RunAsync("bulyan { f = 1, m = 2, prepare = [nnm, clip] }", "--threads", "4", "--memory", "128B");

        Assert.Equal(one, Result());
    }

    [Fact]
    public async Task A_non_finite_update_is_refused_by_its_number()
    {
        var rows = Updates.SelectMany((row, client) => client == 1 ? [1, float.NaN, 1] : row);
        Npy("u.npy", new NumericArray([5, 3], rows.ToArray()));

        Assert.Equal(0, await RunAsync("median"));
        Assert.Contains("refused for NaN or infinity: 1", _line.Out);
        Assert.All(Result(), value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData("krum", "--rule: rule.krum.f: is required, but missing")]
    [InlineData("krun { f = 1 }", "--rule: rule: unknown kind \"krun\", did you mean \"krum\"?")]
    [InlineData("krum { f = 3 }", "--rule: krum.f: krum needs at least f + 3 = 6 updates, but only 5 take part")]
    [InlineData("krum { f = 1, view = [2] }", "--rule: krum.view: the parts have 2 tensors together, but the model has 1")]
    [InlineData("krum { f = ", "--rule: ")]
    [InlineData("median { amplify {} }", "--rule: median.prepare.amplify: median does not compare updates with one another")]
    [InlineData("fang", "--rule: fang judges models on samples, which only an experiment has; use fedactors run")]
    [InlineData("fltrust", "--rule: fltrust compares updates with one of the server's own; give it with --trusted")]
    [InlineData("geomed { prepare = [amplify-flat] }",
        "--rule: geomed.prepare.amplify-flat.columns: 3 values minus 10 outputs do not divide into rows of 64")]
    public async Task A_rule_that_cannot_work_is_one_clear_error(string rule, string message)
    {
        Assert.Equal(2, await RunAsync(rule));
        AssertOneError(message);
    }

    [Fact]
    public async Task Files_that_do_not_fit_the_updates_are_one_clear_error()
    {
        var short_ = Npy("s.npy", new NumericArray([2], new float[] { 1, 1 }));
        Assert.Equal(2, await RunAsync("average", "--weights", short_));
        AssertOneError($"{short_}: is of shape (2), but there are 5 updates to weight");

        Assert.Equal(2, await RunAsync("average", "--trusted", short_));
        AssertOneError($"{short_}: is of shape (2), but an update has 3 values");

        var negative = Npy("n.npy", new NumericArray([5], new float[] { 1, 1, -1, 1, 1 }));
        Assert.Equal(2, await RunAsync("average", "--weights", negative));
        AssertOneError($"{negative}: weights must not be negative or all zero");

        await File.WriteAllTextAsync(_line.PathOf("l.json"), """{"a": [2]}""");
        Assert.Equal(2, await RunAsync("average", "--tensors", _line.PathOf("l.json")));
        AssertOneError($"{_updates}: has 3 values per update, but the tensors have 2 together");

        await File.WriteAllTextAsync(_line.PathOf("l.json"), """{"a": "wide"}""");
        Assert.Equal(2, await RunAsync("average", "--tensors", _line.PathOf("l.json")));
        AssertOneError($"{_line.PathOf("l.json")}: is not a tensor table such as");

        Assert.Equal(2, await RunAsync("average", "--memory", "much"));
        AssertOneError("--memory: memory: must be a size");
    }

    [Fact]
    public async Task A_renamed_option_gives_its_new_name()
    {
        Assert.Equal(2, await RunAsync("average", "--layers", _line.PathOf("l.json")));
        Assert.StartsWith("error: --layers: is now called --tensors", _line.Error);
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3), }", 0, "it is empty: 0 rows of 3 values")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (5, 3), }", 59, "15 elements of 4 bytes, but only")]
    [InlineData(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000), }", 60, "4000000000000000000 elements")]
    [InlineData(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000), }", 60, "elements of 4 bytes")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-5, 3), }", 60, "'-5' is not an array size")]
    [InlineData(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 3), }", 60, "'99999999999' is not an array size")]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (5, 3), }", 60, "it is in Fortran order")]
    [InlineData("{'descr': '<i4', 'fortran_order': False, 'shape': (5, 3), }", 60, "its elements are of kind '<i4', not floats")]
    [InlineData("{'descr': '>f4', 'fortran_order': False, 'shape': (5, 3), }", 60, "elements of kind '>f4' are not supported")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (15,), }", 60, "it has 1 dimensions; a matrix has 2")]
    [InlineData("import os", 60, "its header does not describe a plain array")]
    public async Task A_malicious_array_is_one_clear_error(string header, int bytes, string message)
    {
        byte[] magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, (byte)header.Length, 0];
        await File.WriteAllBytesAsync(_updates, [.. magic, .. System.Text.Encoding.Latin1.GetBytes(header), .. new byte[bytes]]);

        Assert.Equal(2, await RunAsync("median"));
        AssertOneError($"{_updates}: ");
        Assert.Contains(message, _line.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("\u0093NUMPY")]
    public async Task A_file_that_is_not_an_array_is_one_clear_error(string content)
    {
        await File.WriteAllBytesAsync(_updates, System.Text.Encoding.Latin1.GetBytes(content));

        Assert.Equal(2, await RunAsync("median"));
        AssertOneError($"{_updates}: it ");
    }

    [Fact]
    public async Task Tensors_with_different_numbers_of_clients_are_one_clear_error()
    {
        await using (var stream = File.Create(_line.PathOf("u.safetensors")))
            Safetensors.Write(stream, new TensorTable([("a", [3, 2]), ("b", [2, 2])]), new float[10]);

        var updates = _line.PathOf("u.safetensors");
        Assert.Equal(2, await _line.RunAsync("aggregate", "--rule", "median", "--updates", updates, "--out", _out));
        AssertOneError($"{updates}: tensor 'b' is of shape (2, 2)");
    }

    [Fact]
    public async Task Missing_and_unwritable_files_are_one_clear_error()
    {
        var missing = _line.PathOf("none.npy");
        Assert.Equal(2, await _line.RunAsync("aggregate", "--rule", "median", "--updates", missing, "--out", _out));
        AssertOneError($"{missing}: there is no such file");

        var text = _line.PathOf("g.txt");
        Assert.Equal(2, await _line.RunAsync("aggregate", "--rule", "median", "--updates", _updates, "--out", text));
        AssertOneError($"{text}: the name of the result must end in .npy or .safetensors");

        var nowhere = _line.PathOf("no/folder/g.npy");
        Assert.Equal(2, await _line.RunAsync("aggregate", "--rule", "median", "--updates", _updates, "--out", nowhere));
        AssertOneError($"{nowhere}: cannot be written");
    }

    [Fact]
    public async Task Updates_with_tensors_can_be_a_NumPy_archive()
    {
        await using (var stream = File.Create(_line.PathOf("u.npz")))
            Npz.Write(stream, [
                KeyValuePair.Create("fc.weight", new NumericArray([5, 2], Updates.SelectMany(row => row[..2]).ToArray())),
                KeyValuePair.Create("fc.bias", new NumericArray([5], Updates.Select(row => row[2]).ToArray()))]);

        Assert.Equal(0, await _line.RunAsync(
            "aggregate", "--rule", "median { view = [1, 1] }", "--updates", _line.PathOf("u.npz"), "--out", _out,
            "--memory", "1B"));
        Assert.Equal([1.5f, 2, 2.5f], Result());
    }

    [Fact]
    public async Task Halves_are_read_too()
    {
        Npy("u.npy", new NumericArray([5, 3], Updates.SelectMany(row => row).Select(value => (Half)value).ToArray()));

        Assert.Equal(0, await RunAsync("median"));
        Assert.Equal([1.5f, 2, 2.5f], Result());
    }

    [Fact]
    public async Task A_result_does_not_overwrite_its_input()
    {
        Assert.Equal(2, await _line.RunAsync("aggregate", "--rule", "median", "--updates", _updates, "--out", _updates));
        AssertOneError($"--out: {_updates} is also the file of --updates");

        Assert.Equal(2, await RunAsync("median", "--verdict", _out));
        AssertOneError($"--out: {_out} is also the file of --verdict");
    }

    [Fact]
    public async Task An_interrupted_aggregation_writes_nothing()
    {
        Assert.Equal(130, await _line.RunAsync(
            new CancellationToken(canceled: true),
            "aggregate", "--rule", "median", "--updates", _updates, "--out", _out));

        AssertOneError("interrupted");
        Assert.False(File.Exists(_out));
    }

    [Fact]
    public async Task A_tensor_named_twice_is_one_clear_error()
    {
        await File.WriteAllTextAsync(_line.PathOf("tensors.json"), """{"a": [2], "a": [1]}""");

        Assert.Equal(2, await RunAsync("median", "--tensors", _line.PathOf("tensors.json")));
        AssertOneError($"{_line.PathOf("tensors.json")}: names tensor 'a' twice");
    }

    [Fact]
    public async Task Updates_that_all_hold_NaN_are_one_clear_error()
    {
        Npy("u.npy", new NumericArray([2, 2], new[] { float.NaN, 1, 1, float.NaN }));

        Assert.Equal(2, await RunAsync("median"));
        AssertOneError("--rule: median.updates: median needs at least one update; 2 of 2 hold NaN or infinity");
    }

    private Task<int> RunAsync(string rule, params string[] more) =>
        _line.RunAsync(["aggregate", "--rule", rule, "--updates", _updates, "--out", _out, .. more]);

    private string Npy(string name, NumericArray array)
    {
        using var stream = File.Create(_line.PathOf(name));
        TensorFiles.Npy.Write(stream, array);
        return _line.PathOf(name);
    }

    private float[] Result()
    {
        using var stream = File.OpenRead(_out);
        return TensorFiles.Npy.Read(stream, stream.Length).ToFloats();
    }

    private void AssertOneError(string start)
    {
        Assert.StartsWith($"error: {start}", _line.Error);
        Assert.Single(_line.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_line.Out);
    }
}
