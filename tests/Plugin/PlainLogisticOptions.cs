using FedActors.Numerics.Randomness;

namespace FedActors.Plugin;

/// <summary>A model: logistic regression in plain loops, using only the public interface.</summary>
public sealed record PlainLogisticOptions : ModelOptions
{
    public static Kind<ModelOptions> Described { get; } =
        Describe<PlainLogisticOptions>("own-logistic", "Logistic regression in plain loops.")
            .Under("Our own")
            .Number("start", o => o.Start, (o, v) => o with { Start = v }, "all weights before training", Bounds.Finite)
            .Done();

    public override Kind<ModelOptions> Descriptor => Described;

    public double Start { get; init; }

    public override IModel Build(SampleShape input, int classes) => new Model(input.Length, classes, (float)Start);

    private sealed class Model(int features, int classes, float start) : IModel
    {
        public string Description => $"plain {features}-{classes}";

        public TensorTable Tensors { get; } = new([("weight", [classes, features]), ("bias", [classes])]);

        public void Initialise(RandomKey key, Span<float> parameters) => parameters.Fill(start);

        public ITrainingSession Open(LocalTraining training) => new Session(features, classes, training);
    }

    private sealed class Session(int features, int classes, LocalTraining training) : ITrainingSession
    {
        private readonly float[] _local = new float[(features + 1) * classes];
        private readonly float[] _gradient = new float[(features + 1) * classes];
        private readonly float[] _sample = new float[features];
        private readonly double[] _chances = new double[classes];

        public TrainingResult Train(
            ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled)
        {
            var (loss, rate) = (0.0, (float)training.Optimiser.LearningRate);
            global.CopyTo(_local);
            for (var epoch = 0; epoch < training.Epochs; epoch++)
            {
                cancelled.ThrowIfCancellationRequested();
                loss = Descend(samples, key.With(epoch).Open().Choose(samples.Count, samples.Count), rate);
            }
            for (var i = 0; i < update.Length; i++) update[i] = _local[i] - global[i];
            return new TrainingResult(samples.Count * training.Epochs, loss / samples.Count);
        }

        public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled)
        {
            var (correct, loss) = (0, 0.0);
            for (var sample = 0; sample < samples.Count; sample++)
            {
                var label = Read(samples, sample);
                loss += Predict(parameters, label);
                if (Array.IndexOf(_chances, _chances.Max()) == label) correct++;
            }
            return new Evaluation(samples.Count, correct, samples.Count == 0 ? 0 : loss / samples.Count);
        }

        public void Dispose()
        {
        }

        private double Descend(ISamples samples, int[] order, float rate)
        {
            var loss = 0.0;
            foreach (var batch in order.Chunk(training.BatchSize))
            {
                Array.Clear(_gradient);
                foreach (var sample in batch) loss += AddGradient(Read(samples, sample));
                for (var i = 0; i < _local.Length; i++) _local[i] -= rate * _gradient[i] / batch.Length;
            }
            return loss;
        }

        private double AddGradient(int label)
        {
            var loss = Predict(_local, label);
            for (var c = 0; c < classes; c++)
            {
                var error = (float)_chances[c] - (c == label ? 1 : 0);
                for (var i = 0; i < features; i++) _gradient[c * features + i] += error * _sample[i];
                _gradient[features * classes + c] += error;
            }
            return loss;
        }

        private int Read(ISamples samples, int index)
        {
            Span<int> label = stackalloc int[1];
            samples.Read([index], _sample, label);
            return label[0];
        }

        private double Predict(ReadOnlySpan<float> parameters, int label)
        {
            for (var c = 0; c < classes; c++)
            {
                double sum = parameters[features * classes + c];
                for (var i = 0; i < features; i++) sum += parameters[c * features + i] * _sample[i];
                _chances[c] = sum;
            }
            var most = _chances.Max();
            var total = _chances.Sum(logit => Math.Exp(logit - most));
            for (var c = 0; c < classes; c++) _chances[c] = Math.Exp(_chances[c] - most) / total;
            return -Math.Log(Math.Max(_chances[label], 1e-30));
        }
    }
}
