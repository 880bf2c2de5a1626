namespace FedActors.Training.Models;

/// <summary>A row of Table 1 in EfficientNet's paper: blocks that are alike but for the first one's input and stride.</summary>
/// <param name="Expansion">How many times the channels of the input a block has inside.</param>
/// <param name="Kernel">The size of the depthwise kernel.</param>
/// <param name="Stride">The stride of the first block.</param>
/// <param name="Channels">The channels of the output.</param>
/// <param name="Blocks">The number of blocks.</param>
internal sealed record EfficientNetStage(int Expansion, int Kernel, int Stride, int Channels, int Blocks)
{
    /// <summary>The stages of B0.</summary>
    public static IReadOnlyList<EfficientNetStage> B0 { get; } =
    [
        new(1, 3, 1, 16, 1), new(6, 3, 2, 24, 2), new(6, 5, 2, 40, 2), new(6, 3, 2, 80, 3), new(6, 5, 1, 112, 3),
        new(6, 5, 2, 192, 4), new(6, 3, 1, 320, 1),
    ];
}
