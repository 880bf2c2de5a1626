using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.Local;

namespace FedActors.Actors.Trainers;

/// <summary>Clients send the difference that training made to the model, and the server adds its aggregate.</summary>
internal sealed class FirstOrderTrainer(IModel model, LocalTraining training) : Trainer(model, training)
{
    public override TensorTable Sent => Model.Tensors;

    public override StepNormaliser? Normaliser { get; } =
        training.NormaliseSteps ? new StepNormaliser(training, model.Tensors) : null;

    public override bool SendsSteps => false;

    public override long BytesUp(int length) => (long)((double)Model.TransferBytes / Model.Tensors.Length * length);

    public override long BytesDown(int known, int version, bool isDrawn) => Model.TransferBytes;

    public override long SamplesToTrain(int samples) => (long)samples * Training.Epochs;

    /// <summary>An update is a step by itself.</summary>
    public override double JudgedRate(double serverRate) => 1;

    public override TrainingResult Train(
        Workshop workshop, ReadOnlySpan<float> from, ISamples samples, TrainingKeys keys, OptimiserState? kept,
        Span<float> sent, CancellationToken cancelled)
    {
        var result = kept is null
            ? Session(workshop).Train(from, samples, keys.Own, sent, cancelled)
            : Session(workshop).Train(from, samples, keys.Own, kept, sent, cancelled);
        Normaliser?.Scale(sent, 1 / Normaliser.Worth(samples.Count));
        return result;
    }

    /// <summary>η·aggregate</summary>
    public override float[] Step(float[] aggregate, RandomKey round, double rate, int threads)
    {
        for (var i = 0; i < aggregate.Length; i++) aggregate[i] *= (float)rate;
        return aggregate;
    }

    public override Evaluation Evaluate(
        Workshop workshop, ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled) =>
        Session(workshop).Evaluate(parameters, samples, cancelled);

    private ITrainingSession Session(Workshop workshop) =>
        workshop.Tool(this, static trainer => trainer.Model.Open(trainer.Training));
}
