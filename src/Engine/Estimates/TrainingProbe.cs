using FedActors.Actors;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.Data;

namespace FedActors.Engine.Estimates;

/// <summary>Trains and evaluates the real model on real samples for a moment, on one thread.</summary>
internal sealed class TrainingProbe(FederationPlan plan, TimeProvider clock, CancellationToken cancelled) : IDisposable
{
    private static readonly TimeSpan ForTraining = TimeSpan.FromSeconds(0.4), ForEvaluation = TimeSpan.FromSeconds(0.2);
    private readonly Trainer _trainer = plan.Trainer;
    private readonly Workshop _workshop = new();
    private readonly float[] _sent = new float[plan.Trainer.Sent.Length];
    private readonly ModelVersion _model = plan.FirstModel();

    /// <summary>The seconds that training on one sample takes.</summary>
    public double Training()
    {
        int[] clients = [.. plan.Selection.In(1).Where(client => plan.Data.SampleCount(client) > 0)];
        var next = 0;
        return clients.Length == 0 ? 0 : Pace.Of(Train, ForTraining, clock);

        int Train(int samples)
        {
            var done = 0;
            while (done < samples)
            {
                var client = clients[next++ % clients.Length];
                // All epochs, because a client's first steps cost more than a sample; only of so many samples that it ends soon.
                var most = (samples - done + plan.Training.Epochs - 1) / plan.Training.Epochs;
                var some = First(plan.Data.Client(client), most);
                _trainer.Train(_workshop, _model.Parameters, some, Keys(client), null, _sent, cancelled);
                done += (int)_trainer.SamplesToTrain(some.Count);
            }
            return done;
        }
    }

    /// <summary>The seconds that evaluating the model on one sample takes.</summary>
    public double Evaluation()
    {
        var test = plan.Data.Test;
        return test.Count == 0 ? 0 : Pace.Of(Evaluate, ForEvaluation, clock);

        int Evaluate(int samples)
        {
            var some = First(test, samples);
            _trainer.Evaluate(_workshop, _model.Parameters, some, cancelled);
            return some.Count;
        }
    }

    public void Dispose() => _workshop.Dispose();

    private TrainingKeys Keys(int client)
    {
        RandomKey probe = plan.Key.With("probe");
        return new TrainingKeys(probe.With(client), probe);
    }

    private static ISamples First(ISamples all, int most) =>
        all.Count <= most ? all : new Subset(all, [.. Enumerable.Range(0, most)]);
}
