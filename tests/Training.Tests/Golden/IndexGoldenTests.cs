namespace FedActors.Training.Tests.Golden;

/// <summary>Guards against vectors that no test reads, which would seem to agree.</summary>
public class IndexGoldenTests
{
    private static readonly string[] Kinds =
    [
        "linear", "conv2d", "maxpool2d", "avgpool2d", "globalavgpool", "relu", "silu", "gelu", "sigmoid", "tanh", "batchnorm2d",
        "layernorm", "squeeze", "mbconv", "crossentropy", "optimizer", "model",
    ];

    [Fact]
    public void Every_vector_has_a_kind_that_is_tested() =>
        Assert.All(GoldenCase.Kinds(), kind => Assert.Contains(kind, Kinds));
}
