namespace FedActors.Cli.Commands;

/// <summary><c>fedactors bench</c>, only listed here: the script <c>fedactors</c> passes it to a separate program.</summary>
internal sealed class BenchCommand : DetailedCommand
{
    public BenchCommand()
        : base("bench", HelpText.Bench, HelpText.BenchDetails)
    {
        // Whatever the arguments, the answer is where the benchmarks are.
        TreatUnmatchedTokensAsErrors = false;
        SetAction(int (_) => throw new InputException(HelpText.BenchDetails));
    }
}
