namespace FedActors.Numerics.Convolution;

/// <summary>The sizes of a two-dimensional convolution, in PyTorch's terms.</summary>
internal sealed record ConvolutionShape
{
    /// <summary>Channels of the input.</summary>
    public required int Inputs { get; init; }

    /// <summary>Channels of the output.</summary>
    public required int Outputs { get; init; }

    /// <summary>Rows of the input.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels in an input row.</summary>
    public required int Width { get; init; }

    /// <summary>The kernel is Kernel × Kernel.</summary>
    public required int Kernel { get; init; }

    /// <summary>Distance in input pixels between neighbouring output pixels.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros added around the input.</summary>
    public int Padding { get; init; }

    /// <summary>Distance in input pixels between neighbouring kernel elements.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>The number of independent groups that the input and output channels are divided into.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Rows of the output.</summary>
    public int OutputHeight => OutputSize(Height);

    /// <summary>Pixels in an output row.</summary>
    public int OutputWidth => OutputSize(Width);

    /// <summary>Input pixels that the kernel spans, in one dimension.</summary>
    public int Reach => Dilation * (Kernel - 1) + 1;

    /// <summary>Input channels that each output channel depends on.</summary>
    public int GroupInputs => Inputs / Groups;

    /// <summary>Output channels of a group.</summary>
    public int GroupOutputs => Outputs / Groups;

    /// <summary>The number of weights: Outputs × GroupInputs × Kernel × Kernel.</summary>
    public int WeightCount => Outputs * GroupInputs * Kernel * Kernel;

    /// <summary>The zero padding that the output gradient needs so that the input gradient is a convolution of it.</summary>
    public int GradientBorder => Math.Max(Reach - 1 - Padding, 0);

    private int OutputSize(int size) => (size + 2 * Padding - Reach) / Stride + 1;
}
