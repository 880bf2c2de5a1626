namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench</c>, only listed here: the script <c>fedactors</c> sends it to a program of its own.</summary>
internal sealed class BenchCommand : DetailedCommand
{
    public BenchCommand()
        : base("bench", HelpText.Bench, HelpText.BenchDetails)
    {
        // Whatever was asked of a benchmark, the answer is where they are.
        TreatUnmatchedTokensAsErrors = false;
        SetAction(int (_) => throw new InputException(HelpText.BenchDetails));
    }
}
