namespace FedActors.Cli.Commands;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongInput = 2;

    /// <summary>128 + SIGINT, as in shells.</summary>
    public const int Interrupted = 130;
}
