using FedActors.Numerics.Convolution;
using FedActors.Settings;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>A two-dimensional convolution (PyTorch's <c>Conv2d</c>).</summary>
/// <param name="Outputs">The number of output channels.</param>
public sealed record ConvolutionOptions(int Outputs) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("conv",
            "Two-dimensional convolution.", new ConvolutionOptions(1))
            .Alias("conv2d")
            .RequiredInteger("out", o => o.Outputs, (o, v) => o with { Outputs = v },
                "the number of output channels", Bounds.Count)
            .Integer("kernel", o => o.Kernel, (o, v) => o with { Kernel = v }, "height and width of the kernel", Bounds.Count)
            .Integer("stride", o => o.Stride, (o, v) => o with { Stride = v }, "pixels from one output to the next", Bounds.Count)
            .Integer("padding", o => o.Padding, (o, v) => o with { Padding = v }, "zeros around the input", Bounds.NotNegative)
            .Integer("dilation", o => o.Dilation, (o, v) => o with { Dilation = v },
                "pixels from one kernel element to the next", Bounds.Count)
            .Integer("groups", o => o.Groups, (o, v) => o with { Groups = v }, "independent groups of channels", Bounds.Count)
            // Only written where it says something, so that the ids of old experiments stay.
            .Custom(
                new SettingLook("bias", SettingKind.Flag, "whether a number is added to each output channel")
                {
                    Default = "true",
                },
                (o, section, _, _) => o with { Bias = section.Bool("bias", o.Bias) }, o => o.Bias ? null : "false")
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    private const int MostPadding = 1000;

    /// <summary>The kernel is Kernel × Kernel pixels.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>The distance in input pixels between neighbouring output pixels.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros added around the input.</summary>
    public int Padding { get; init; }

    /// <summary>The distance in input pixels between neighbouring kernel elements.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>The number of independent groups of channels.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Whether a number is added to each output channel.</summary>
    public bool Bias { get; init; } = true;

    /// <summary>Whether negative results become 0.</summary>
    internal bool Rectify { get; init; }

    /// <summary>Whether it begins as <see cref="Training.Modules.FanOut"/> says.</summary>
    internal bool FanOut { get; init; }

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        Positive(name, nameof(Outputs), Outputs);
        Positive(name, nameof(Kernel), Kernel);
        Positive(name, nameof(Stride), Stride);
        Positive(name, nameof(Dilation), Dilation);
        Positive(name, nameof(Groups), Groups);
        if (Padding < 0) throw new ShapeException(name, $"padding is {Padding}, but must be at least 0");
        if (input.Channels % Groups != 0 || Outputs % Groups != 0)
            throw new ShapeException(
                name, $"{input.Channels} input and {Outputs} output channels cannot be divided into {Groups} equal groups");
        var reach = (long)Dilation * (Kernel - 1) + 1;
        if (reach > Math.Min(input.Height, input.Width) + 2L * Padding)
            throw new ShapeException(
                name, $"a kernel that spans {reach} pixels does not fit into {input} with padding {Padding}");
        if (Padding > MostPadding) throw new ShapeException(name, $"padding is {Padding}, but must be at most {MostPadding}");
        var shape = new ConvolutionShape
        {
            Inputs = input.Channels,
            Outputs = Outputs,
            Height = input.Height,
            Width = input.Width,
            Kernel = Kernel,
            Stride = Stride,
            Padding = Padding,
            Dilation = Dilation,
            Groups = Groups,
        };
        return new ConvolutionModule(name, shape, Bias, Rectify, FanOut);
    }

    private static void Positive(string name, string option, int value)
    {
        if (value < 1) throw new ShapeException(name, $"{option.ToLowerInvariant()} is {value}, but must be at least 1");
    }
}
