namespace FedActors.Numerics.Convolution;

/// <summary>The sizes of a two-dimensional convolution, in PyTorch's terms.</summary>
public sealed record ConvolutionShape
{
    /// <summary>Channels of the input.</summary>
    public required int Inputs { get; init; }

    /// <summary>Channels of the output.</summary>
    public required int Outputs { get; init; }

    /// <summary>Rows of the input.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels of an input row.</summary>
    public required int Width { get; init; }

    /// <summary>The kernel is Kernel × Kernel.</summary>
    public required int Kernel { get; init; }

    /// <summary>Input pixels from one output pixel to the next.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros around the input.</summary>
    public int Padding { get; init; }

    /// <summary>Input pixels from one kernel element to the next.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>Input and output channels fall into this many groups that do not see each other.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Rows of the output.</summary>
    public int OutputHeight => OutputSize(Height);

    /// <summary>Pixels of an output row.</summary>
    public int OutputWidth => OutputSize(Width);

    /// <summary>Pixels that the kernel spans.</summary>
    public int Reach => Dilation * (Kernel - 1) + 1;

    /// <summary>Input channels that an output channel sees.</summary>
    public int GroupInputs => Inputs / Groups;

    /// <summary>Output channels of a group.</summary>
    public int GroupOutputs => Outputs / Groups;

    /// <summary>The number of weights: Outputs × GroupInputs × Kernel × Kernel.</summary>
    public int WeightCount => Outputs * GroupInputs * Kernel * Kernel;

    /// <summary>The zeros that the gradient of the output needs around it, so that the gradient of the input is a convolution of it.</summary>
    public int GradientBorder => Math.Max(Reach - 1 - Padding, 0);

    private int OutputSize(int size) => (size + 2 * Padding - Reach) / Stride + 1;
}
