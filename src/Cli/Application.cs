using System.CommandLine;
using System.CommandLine.Invocation;
using FedActors.Cli.Commands;
using FedActors.Engine.Loop;
using FedActors.Engine.RunFolders;

namespace FedActors.Cli;

/// <summary>The program <c>fedactors</c>: from arguments to an exit code. Every mistake of a user ends here as one message.</summary>
internal sealed class Application(Host host)
{
    public async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = host.Out.Writer,
            Error = host.Error.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Action is ParseErrorAction wrong) return Refuse(parsed, wrong, configuration);
        return await Guarded(() => parsed.InvokeAsync(configuration, host.Interrupted));
    }

    private RootCommand Root()
    {
        var root = new RootCommand(HelpText.Root)
        {
            new RunCommand(host),
            new ConfigCommand(host),
        };
        foreach (var option in root.Options.OfType<VersionOption>()) option.Recursive = true;
        root.SetAction(_ => root.Parse("--help").Invoke(new InvocationConfiguration { Output = host.Out.Writer, Error = host.Error.Writer }));
        return root;
    }

    private int Refuse(ParseResult parsed, ParseErrorAction wrong, InvocationConfiguration configuration)
    {
        wrong.ShowHelp = false;
        parsed.Invoke(configuration);
        var command = parsed.CommandResult.Command;
        host.Error.Writer.WriteLine($"Try '{(command is RootCommand ? "fedactors" : $"fedactors {command.Name}")} --help'.");
        return ExitCode.WrongInput;
    }

    private async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (InputException error)
        {
            Complain(error.Message);
            return ExitCode.WrongInput;
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            Complain("interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is RunFailedException or RunStalledException or RunFolderException)
        {
            Complain(error.Message);
            return ExitCode.Failed;
        }
    }

    private void Complain(string message) => host.Error.Writer.WriteLine($"error: {message}");
}
