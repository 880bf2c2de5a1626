using System.Text.Json;
using FedActors.Numerics.Gemm;

namespace FedActors.Bench.Tests.Commands;

public sealed class BenchTrainingCommandTests : IDisposable
{
    private readonly CommandLine _line = new(host => [new Suite(host)]) { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Json_has_one_line_per_workload()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "training", "--repeats", "1", "--filter", "sgemm logistic", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal("sgemm logistic forward, batch 10", json.GetProperty("name").GetString());
        Assert.Equal("GFLOPS", json.GetProperty("unit").GetString());
        Assert.True(json.GetProperty("ours").GetDouble() > 0);
        Assert.Equal(KernelPath.Current.Name, json.GetProperty("our_kernels").GetString());
        Assert.Equal(
            json.GetProperty("theirs").ValueKind == JsonValueKind.Null,
            json.GetProperty("their_kernels").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task The_table_names_the_kernels()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "training", "--repeats", "1", "--filter", "sgemm logistic"));

        Assert.StartsWith($"kernels: {KernelPath.Current.Name}; the other side is PyTorch or OpenBLAS", _line.Out);
        Assert.Contains("sgemm logistic forward, batch 10", _line.Out);
    }

    [Fact]
    public async Task A_filter_without_matches_is_one_clear_error()
    {
        Assert.Equal(2, await _line.RunAsync("bench", "training", "--filter", "abacus"));
        Assert.Contains("--filter: no line of the table contains 'abacus'", _line.Error);
    }
}
