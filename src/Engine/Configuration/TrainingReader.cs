using FedActors.Hocon.Binding;
using FedActors.Training.Local;

namespace FedActors.Engine.Configuration;

/// <summary><c>training { epochs = 1, batch-size = 32, optimiser = sgd { learning-rate = 0.1 } }</c></summary>
internal static class TrainingReader
{
    public static LocalTraining Read(Section training, ExperimentPlaces places)
    {
        var fallback = new LocalTraining();
        return new LocalTraining
        {
            Epochs = training.Int("epochs", fallback.Epochs),
            BatchSize = training.Int("batch-size", fallback.BatchSize),
            Optimiser = OptimiserReader.Read(training, places),
        };
    }
}
