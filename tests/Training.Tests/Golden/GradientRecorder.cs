using FedActors.Training.Modules;

namespace FedActors.Training.Tests.Golden;

/// <summary>Records gradients instead of taking steps.</summary>
internal sealed class GradientRecorder(int parameters) : IGradientSink
{
    public float[] Gradient { get; } = new float[parameters];

    public void Take(int offset, ReadOnlySpan<float> gradient) => gradient.CopyTo(Gradient.AsSpan(offset));

    public void Replace(int offset, ReadOnlySpan<float> values) => values.CopyTo(Gradient.AsSpan(offset));
}
