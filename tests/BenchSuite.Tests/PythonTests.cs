using FedActors.Bench.Training;
using FedActors.Cli;

namespace FedActors.Bench.Tests;

public class PythonTests
{
    [Fact]
    public void A_missing_module_means_there_is_no_other_side() =>
        Assert.Null(Python.Start(typeof(TrainingBenchmark), "openblas.py", "no_such_module"));

    [Theory]
    [InlineData("Training.torch.py")]
    [InlineData("Training.openblas.py")]
    [InlineData("Rules.numpy.py")]
    public void Programs_are_embedded_next_to_their_users(string name) =>
        Assert.Contains($"FedActors.Bench.{name}", typeof(Suite).Assembly.GetManifestResourceNames());

    [Fact]
    public void An_ended_program_is_one_clear_error_each_time_it_is_asked()
    {
        using var numpy = Python.Start(typeof(TrainingBenchmark), "openblas.py", "numpy");
        Assert.SkipWhen(numpy is null, "Debian's python3-numpy is not installed");

        for (var time = 0; time < 2; time++)
            Assert.Equal(
                "the Python program used for comparison ended before it answered",
                Assert.Throws<InputException>(() => numpy!.Ask("no question")).Message);
    }
}
