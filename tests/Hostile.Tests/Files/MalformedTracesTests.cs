namespace FedActors.Hostile.Tests.Files;

/// <summary>
/// Whatever a trace of availability holds, what is wrong with it is told before anything runs, in one message that names the
/// file and the line or the client.
/// </summary>
public sealed class MalformedTracesTests : IDisposable
{
    private readonly CommandLine _line = new();

    public static TheoryData<string> Names => [.. TraceCases.All.Select(one => one.Given)];

    public void Dispose() => _line.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_the_name_of_the_file(string given)
    {
        var malformed = TraceCases.All.Single(one => one.Given == given);
        var trace = _line.PathOf("trace");
        await File.WriteAllBytesAsync(trace, malformed.Bytes);
        var experiment = _line.Experiment(
            $$"""devices.availability = trace { file = "{{trace}}", format = {{malformed.Format}} }""");

        Assert.Equal(2, await _line.RunAsync("run", experiment, "--quiet", "--out", _line.PathOf("run")));
        Assert.StartsWith($"error: {trace}{malformed.Line}: ", _line.Error);
        Check(malformed);
        Assert.False(Path.Exists(_line.PathOf("run")));

        Assert.Equal(2, await _line.RunAsync("devices", "describe", trace, "--format", malformed.Format));
        Check(malformed);
    }

    [Fact]
    public void The_documentation_lists_them() =>
        DocumentedTable.Check("traces", TraceCases.All.Select(one => (one.Given, $"`trace{one.Line}: … {one.Answer}`")));

    private void Check(TraceCase malformed)
    {
        Assert.Empty(_line.Out);
        Assert.Contains(malformed.Answer, _line.Error);
        Assert.DoesNotContain("   at ", _line.Error);
        Assert.DoesNotContain(_line.Error.TrimEnd('\n', '\r'), char.IsControl);
        Assert.InRange(_line.Error.Length, 0, 1_000);
    }
}
