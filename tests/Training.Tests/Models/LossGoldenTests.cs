using FedActors.Numerics.Losses;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Models;

public class LossGoldenTests
{
    public static TheoryData<string> Files => GoldenCase.FilesOf("crossentropy");

    [Theory]
    [MemberData(nameof(Files))]
    public void Cross_entropy_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var (logits, labels) = (golden.Floats("logits"), golden["labels"].ToInts());
        var gradient = new float[logits.Length];

        var loss = SoftmaxCrossEntropy.Gradient(logits, labels, gradient) / labels.Length;

        GoldenCase.Agree(golden.Floats("loss"), [(float)loss], "loss");
        GoldenCase.Agree(golden.Floats("dlogits"), gradient, "dlogits");
    }
}
