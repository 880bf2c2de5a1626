using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.ZeroOrder;

namespace FedActors.Actors.Trainers;

/// <summary>
/// Clients send the slopes of their loss along the directions of the round (CYBER-0, arXiv 2502.00193): w ← w − η·Σ Rᵣ·zᵣ, where
/// R is their aggregate. Everybody can draw the directions, so a client that knows an earlier model needs only the Rs since then.
/// </summary>
internal sealed class ZeroOrderTrainer(IModel model, LocalTraining training, ZeroOrderOptions options) : Trainer(model, training)
{
    private const long SeedBytes = sizeof(ulong);

    // A backward pass costs about as much as two forward passes, so training on a sample costs three.
    private const int PassesOfTraining = 3;

    public override TensorTable Sent { get; } = new([("slopes", [options.Slopes])]);

    public override bool SendsSteps => true;

    public override long BytesUp(int length) => (long)length * sizeof(float);

    public override long BytesDown(int known, int version, bool isDrawn)
    {
        if (known < 0 && !isDrawn) return Model.TransferBytes;
        var steps = BytesUp(options.Slopes) * (version - Math.Max(known, 0));
        // Whoever has missed many steps does better with the whole model.
        return Math.Min(Model.TransferBytes, known < 0 ? SeedBytes + steps : steps);
    }

    public override long SamplesToTrain(int samples)
    {
        var passes = 2L * options.Directions * options.Epochs * Math.Min(samples, Training.BatchSize);
        return (passes + PassesOfTraining - 1) / PassesOfTraining;
    }

    /// <summary>Slopes are no step until they are multiplied by a rate.</summary>
    public override double JudgedRate(double serverRate) => serverRate;

    public override TrainingResult Train(
        Workshop workshop, ReadOnlySpan<float> from, ISamples samples, TrainingKeys keys, OptimiserState? kept,
        Span<float> sent, CancellationToken cancelled) =>
        Slopes(workshop).Measure(from, samples, keys.Own, new RandomDirections(options, keys.Round), sent, cancelled);

    /// <summary>−η·Σ Rᵣ·zᵣ</summary>
    public override float[] Step(float[] aggregate, RandomKey round, double rate, int threads)
    {
        var step = new float[Model.Tensors.Length];
        var factors = Array.ConvertAll(aggregate, slope => (float)(-rate * slope));
        new RandomDirections(options, round).Sum(factors, step, threads);
        return step;
    }

    public override Evaluation Evaluate(
        Workshop workshop, ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled) =>
        Slopes(workshop).Session.Evaluate(parameters, samples, cancelled);

    private LossSlopes Slopes(Workshop workshop) => workshop.Tool(this, static trainer => trainer.Open());

    private LossSlopes Open() => new(Model, options, Training.BatchSize);
}
