using System.Diagnostics;

namespace FedActors.Bench.Tests;

/// <summary>The program as the script <c>fedactors</c> starts it: without the word <c>bench</c>.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Errors_name_the_command_as_the_user_types_it()
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "FedActors.BenchSuite.dll"), "training", "--repeats", "0"])
        {
            RedirectStandardError = true,
        })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Try 'fedactors bench training --help'.", error);
    }
}
