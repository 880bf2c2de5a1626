using FedActors.Bench.Training;
using FedActors.Cli;

namespace FedActors.Bench.Tests;

public class PythonTests
{
    [Fact]
    public void A_module_that_is_missing_means_that_there_is_no_other_side() =>
        Assert.Null(Python.Start(typeof(TrainingBenchmark), "openblas.py", "no_such_module"));

    [Theory]
    [InlineData("Training.torch.py")]
    [InlineData("Training.openblas.py")]
    [InlineData("Rules.numpy.py")]
    public void Programs_are_embedded_beside_those_who_start_them(string name) =>
        Assert.Contains($"FedActors.Bench.{name}", typeof(Suite).Assembly.GetManifestResourceNames());

    [Fact]
    public void A_program_that_ended_is_one_clear_error_each_time_it_is_asked()
    {
        using var numpy = Python.Start(typeof(TrainingBenchmark), "openblas.py", "numpy");
        Assert.SkipWhen(numpy is null, "Debian's python3-numpy is not installed");

        for (var time = 0; time < 2; time++)
            Assert.Equal(
                "the Python program that is measured beside ours ended before it answered",
                Assert.Throws<InputException>(() => numpy!.Ask("no question")).Message);
    }
}
