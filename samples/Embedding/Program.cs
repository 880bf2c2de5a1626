// A federation built in code: 200 writers, a fifth of them hostile; averaging is compared with Multi-Krum.
using FedActors.Actors;
using FedActors.Actors.Results;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Scaling;
using FedActors.Engine;
using FedActors.Engine.Experiments;
using FedActors.Training.Data.PenDigits;
using FedActors.Training.Local;
using FedActors.Training.Optimisers;

var experiment = new Experiment
{
    Rounds = 12,
    Data = new PenDigitsOptions { Writers = 200, TestWriters = 30 },
    Training = new LocalTraining { Epochs = 4, BatchSize = 8, Optimiser = new SgdOptions { LearningRate = 0.1 } },
    Participation = new Participation { Participants = 40, OverSelection = 1.2, Deadline = TimeSpan.FromSeconds(20) },
    Attacks = [new() { Fraction = 0.2, Attacks = [new LabelFlip { To = FlipTo.Next }, new Boost { Factor = 20 }] }],
    Rules = [new("average", new AverageOptions()), new("multikrum", new MultiKrumOptions { F = 12 })],
};

var simulation = new Simulation(experiment, TimeProvider.System);
Console.WriteLine($"{simulation.ModelDescription} on {simulation.Threads} threads");
await foreach (var round in simulation.RunAsync())
    Console.WriteLine(
        $"{round.Run,-9}  round {round.Round,2}  accuracy {round.Evaluation?.Accuracy,6:P1}  " +
        $"{round.Count(Fate.Arrived)} arrived, {round.Count(Fate.Late)} late  model {round.Fingerprint[..8]}");
