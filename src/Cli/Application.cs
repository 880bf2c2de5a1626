using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FedActors.Cli.Commands;
using FedActors.Numerics.Gemm;
using FedActors.Settings;

namespace FedActors.Cli;

/// <summary>
/// The program <c>fedactors</c> with its commands. Every mistake of a user ends here as one message and an exit code.
/// </summary>
internal sealed class Application(Host host, IReadOnlyList<Command> commands)
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
        if (parsed.Action is ParseErrorAction) return Refuse(parsed);
        if (parsed.Action is HelpAction && parsed.CommandResult.Command is DetailedCommand asked) asked.TellDetails();
        return await Guarded(() =>
        {
            // Chosen here, so that an impossible choice of kernels is reported as the user's mistake.
            _ = KernelPath.Current;
            return parsed.InvokeAsync(configuration, host.Interrupted);
        });
    }

    /// <summary>Not a <see cref="RootCommand"/>, which would be named after the executable file.</summary>
    private Command Root()
    {
        var root = new Command("fedactors", HelpText.Root) { new HelpOption(), new VersionOption { Recursive = true } };
        foreach (var command in commands) root.Add(command);
        // Without a command, show the help.
        root.SetAction(parsed => root.Parse("--help").Invoke(parsed.InvocationConfiguration));
        return root;
    }

    private int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Complain(error.Message);
        host.Error.Writer.WriteLine($"Try '{Path(parsed.CommandResult.Command)} --help'.");
        return ExitCode.WrongInput;
    }

    /// <summary>How users call a command: <c>fedactors bench aggregation</c>.</summary>
    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    private async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (TypeInitializationException error) when (error.InnerException is PlatformNotSupportedException wish)
        {
            Complain(wish.Message);
            return ExitCode.WrongInput;
        }
        catch (InputException error)
        {
            Complain(error.Message);
            return ExitCode.WrongInput;
        }
        catch (OutOfMemoryException)
        {
            Complain("this needs more memory than there is");
            return ExitCode.WrongInput;
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            host.Error.ShowCursor();
            Complain("interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is RunFailedException or RunStalledException or RunFolderException or DataException)
        {
            Complain(error.Message);
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            // A bug of ours; a report needs all details.
            Complain($"this should not have happened, please report it: {error}");
            return ExitCode.Failed;
        }
    }

    // A message may quote a file, whose bytes must not reach the terminal as commands. Its own lines and tabs stay.
    private void Complain(string message) => host.Error.Writer.WriteLine($"error: {Shown(message)}");

    private static string Shown(string message) =>
        string.Join('\n', message.Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(Printable.Of))));
}
