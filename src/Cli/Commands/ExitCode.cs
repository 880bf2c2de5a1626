namespace FedActors.Cli.Commands;

/// <summary>How the program tells its caller what came of it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongInput = 2;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
