using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>The whole file. What it leaves out is as in a plain <see cref="Experiment"/>.</summary>
internal static class ExperimentReader
{
    private static readonly Experiment Default = new();

    public static Experiment Read(Section root, ExperimentPlaces places) => new()
    {
        Name = root.Text("name", Default.Name),
        Seed = Seed(root),
        Rounds = root.Int("rounds", Default.Rounds),
        Data = RootReader.Read(root.Child("server"), DataReader.Read(root.Child("data"), places)),
        Model = ModelReader.Read(root, places),
        StartFrom = root.OptionalText("start-from"),
        Training = TrainingReader.Read(root.Child("training"), places),
        Participation = ParticipationReader.Read(root.Child("participation")),
        Devices = DeviceReader.Read(root.Child("devices")),
        Attacks = AttackReader.Read(root, places),
        Rules = RuleReader.Read(root, places),
        ServerLearningRate = root.Child("server").Double("learning-rate", Default.ServerLearningRate),
        EvaluateEvery = root.Child("evaluation").Int("every", Default.EvaluateEvery),
        Measures = MeasuresReader.Read(root.Child("measures")),
    };

    private static ulong Seed(Section root) => (ulong)root.Long("seed", (long)Default.Seed, min: 0);
}
