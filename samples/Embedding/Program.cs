// A federation built in code: 200 writers, a fifth of them hostile; averaging is compared with Multi-Krum. README.md has the
// short version; this one also takes Ctrl-C, says what is wrong or pointless in an experiment, and gives the verdict.
using FedActors;

var experiment = new Experiment
{
    Rounds = args is [var rounds, ..] ? int.Parse(rounds) : 12,
    Data = new PenDigitsOptions { Writers = 200, TestWriters = 30 },
    Training = new LocalTraining { Epochs = 4, BatchSize = 8, Optimiser = new SgdOptions { LearningRate = 0.1 } },
    Participation = new Participation { Participants = 40, OverSelection = 1.2, Deadline = TimeSpan.FromSeconds(20) },
    Attacks = [new() { Fraction = 0.2, Attacks = [new LabelFlip { To = FlipTo.Next }, new Boost { Factor = 20 }] }],
    Rules = [new("average", new AverageOptions()), new("multikrum", new MultiKrumOptions { F = 12 })],
};

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};

try
{
    var simulation = new Simulation(experiment, TimeProvider.System);
    Console.WriteLine($"{simulation.ModelDescription} on {simulation.Threads} threads");
    foreach (var warning in simulation.Warnings) Console.WriteLine($"{warning.Key}: {warning.Message}");

    var summaries = new List<RoundSummary>();
    await foreach (var round in simulation.RunAsync(interrupted.Token))
    {
        summaries.Add(RoundSummary.Of(round));
        Console.WriteLine(
            $"{round.Run,-9}  round {round.Round,2}  accuracy {round.Evaluation?.Accuracy,6:P1}  " +
            $"{round.Count(Fate.Arrived)} arrived, {round.Count(Fate.Late)} late  model {round.Fingerprint[..8]}");
    }
    Console.WriteLine(Standings.Of(summaries, simulation.Facts).InWords());
    return 0;
}
catch (ExperimentException error)
{
    foreach (var problem in error.Problems) Console.Error.WriteLine($"{problem.Key}: {problem.Message}");
    return 2;
}
catch (OperationCanceledException)
{
    return 130;
}
