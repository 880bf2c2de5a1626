using FedActors.Numerics.Losses;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;
using FedActors.Training.Modules;
using FedActors.Training.Networks;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Models;

public class ModelGoldenTests
{
    public static TheoryData<string> Files => GoldenCase.FilesOf("model");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_steps_agree_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var network = Build(golden);
        var (steps, batch) = (golden["labels"].Shape[0], golden["labels"].Shape[1]);
        using var work = network.OpenWork(batch);
        using var parameters = new AlignedFloats(network.Tensors.Length);
        using var optimiser =
            GoldenOptimiser.Of(golden, golden.Parameters.GetProperty("optimizer").GetString()!).Open(parameters);
        Collect(network, golden, "start").CopyTo(parameters.Span);
        var data = new ArraySamples(golden.Floats("x"), golden["labels"].ToInts());
        var labels = new int[batch];
        for (var step = 0; step < steps; step++)
        {
            work.Read(data, Enumerable.Range(step * batch, batch).ToArray(), labels);
            var pass = new Pass(batch, training: true, RandomKey.Of(1), parameters.Span);
            var logits = work.Forward(pass);
            var loss = SoftmaxCrossEntropy.Gradient(logits, labels, work.LogitGradient(batch)) / batch;
            Assert.Equal(golden.Floats("losses")[step], loss, 1e-4 * Math.Max(1, Math.Abs(loss)));
            if (step == 0) CheckFirstStep(golden, network, work, pass, logits, labels);
            optimiser.Begin();
            work.Backward(pass, optimiser);
        }
        CheckTensors(network, golden, "end", parameters.Span);
    }

    private static void CheckFirstStep(
        GoldenCase golden, Network network, NetworkWork work, Pass pass, ReadOnlySpan<float> logits, int[] labels)
    {
        GoldenCase.Agree(golden.Floats("logits0"), logits, "logits");
        var recorder = new GradientRecorder(network.Tensors.Length);
        work.Backward(pass, recorder);
        CheckTensors(network, golden, "grad0", recorder.Gradient);
        SoftmaxCrossEntropy.Gradient(work.Forward(pass), labels, work.LogitGradient(labels.Length));
    }

    private static void CheckTensors(Network network, GoldenCase golden, string what, ReadOnlySpan<float> vector)
    {
        // A bias before a batch norm has the gradient 0: what comes out is the rounding of what cancels.
        var scale = 0.01 * network.Tensors.Max(tensor => golden.Floats($"{what}.{tensor.Name}").Max(Math.Abs));
        foreach (var tensor in network.Tensors)
            GoldenCase.Agree(
                golden.Floats($"{what}.{tensor.Name}"), vector.Slice(tensor.Offset, tensor.Length), $"{what}.{tensor.Name}",
                scale);
    }

    private static float[] Collect(Network network, GoldenCase golden, string what)
    {
        foreach (var tensor in network.Tensors) Assert.Equal(golden[$"{what}.{tensor.Name}"].Shape, tensor.Shape);
        return [.. network.Tensors.SelectMany(tensor => golden.Floats($"{what}.{tensor.Name}"))];
    }

    private static Network Build(GoldenCase golden)
    {
        if (golden.Parameters.GetProperty("model").GetString() == "cnn")
        {
            var options = new CnnOptions { First = golden.Int("c1"), Second = golden.Int("c2"), Hidden = golden.Int("hidden") };
            return (Network)options.Build(new SampleShape(1, golden.Int("size"), golden.Int("size")), golden.Int("classes"));
        }
        if (golden.Parameters.GetProperty("model").GetString() == "efficientnet")
        {
            var options = new EfficientNetOptions { Width = golden.Double("width"), Dropout = 0, StochasticDepth = 0 };
            return (Network)options.Build(new SampleShape(3, golden.Int("size"), golden.Int("size")), golden.Int("classes"));
        }
        var widths = golden.Parameters.GetProperty("layers").EnumerateArray().Select(width => width.GetInt32()).ToArray();
        return (Network)new MlpOptions { Hidden = widths[1..^1] }.Build(SampleShape.Vector(widths[0]), widths[^1]);
    }
}
