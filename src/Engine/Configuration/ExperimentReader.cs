using FedActors.Engine.Experiments;
using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>The whole file. What it leaves out has the value of a default <see cref="Experiment"/>.</summary>
internal static class ExperimentReader
{
    private static readonly Experiment Default = new();

    public static Experiment Read(Section document, ExperimentPlaces places) => new()
    {
        Name = document.Text("name", Default.Name),
        Seed = Seed(document),
        Rounds = document.Int("rounds", Default.Rounds),
        Data = RootReader.Read(document.Child("server"), DataReader.Read(document.Child("data"), places)),
        Model = ModelReader.Read(document, places),
        StartFrom = document.OptionalText("start-from"),
        Training = TrainingReader.Read(document.Child("training"), places),
        Participation = ParticipationReader.Read(document.Child("participation")),
        Devices = DeviceReader.Read(document.Child("devices")),
        Attacks = AttackReader.Read(document, places),
        Rules = RuleReader.Read(document, places),
        ServerLearningRate = document.Child("server").Double("learning-rate", Default.ServerLearningRate),
        EvaluateEvery = document.Child("evaluation").Int("every", Default.EvaluateEvery),
        Clock = ClockReader.Read(document, places),
        Akka = document.Raw("akka") is { } akka ? HoconJson.Write(akka) : null,
        Measures = MeasuresReader.Read(document.Child("measures")),
    };

    private static ulong Seed(Section document) => (ulong)document.Long("seed", (long)Default.Seed, min: 0);
}
