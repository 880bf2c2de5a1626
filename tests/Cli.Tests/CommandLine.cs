using System.CommandLine;
using FedActors.Cli.Commands;

namespace FedActors.Cli.Tests;

/// <summary>Runs the program in this process, in a folder of its own, and keeps its output.</summary>
/// <param name="commands">The commands; null for all that <c>fedactors</c> has.</param>
internal sealed class CommandLine(Func<Host, IReadOnlyList<Command>>? commands = null) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("fedactors-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(_root, name);

    /// <summary>Writes an experiment that takes only a moment.</summary>
    public string Experiment(string more = "")
    {
        var path = PathOf("tiny.conf");
        File.WriteAllText(path, $$"""
            name = tiny
            rounds = 2
            data { set = pen-digits, writers = 6, test-writers = 1 }
            model = logistic
            participation { participants = 4 }
            rules { plain = average, robust = krum { f = 1 } }
            {{more}}
            """);
        return path;
    }

    public TimeProvider Clock { get; init; } = new ManualClock();

    public Task<int> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    public async Task<int> RunAsync(CancellationToken interrupted, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new Host
        {
            Out = new Screen(output, 100, IsLive: false, HasColours: false),
            Error = new Screen(error, 100, IsLive: false, HasColours: false),
            Clock = Clock,
            Interrupted = interrupted,
        };
        var code = await new Application(host, (commands ?? AllCommands.For)(host)).RunAsync(arguments);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
