using System.Runtime.Intrinsics;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// A convolution whose groups are so narrow that 16 neighbouring channels hold whole groups, of inputs as of outputs. Output channels
/// are the lanes of a vector; what a lane needs of the inputs is in the vector of the same channels, somewhere within its group.
/// </summary>
internal sealed class NarrowGroups(ConvolutionShape shape)
{
    private const int Lanes = 16;

    private readonly nint[] _offsets = new nint[shape.Kernel * shape.Kernel];

    /// <summary>Elements of the kernel.</summary>
    public int Taps => _offsets.Length;

    /// <summary>Channels of a group.</summary>
    public int Group => shape.GroupInputs;

    /// <summary>Whether a group is one channel, so that each lane needs its own input alone.</summary>
    public bool IsDepthwise => Group == 1;

    /// <summary>The channels, padded to whole vectors: the length of a table's row for one element of the kernel and one input of the group.</summary>
    public int Columns { get; } = (shape.Outputs + Lanes - 1) / Lanes * Lanes;

    /// <summary>For each input of a group: the lanes where that input of each lane's own group is.</summary>
    public int[] Sources { get; } =
        [.. from input in Enumerable.Range(0, shape.GroupInputs)
            from lane in Enumerable.Range(0, Lanes)
            select lane / shape.GroupInputs * shape.GroupInputs + input];

    /// <summary>Whether a convolution has such groups, and this machine fast ways across the lanes of a vector.</summary>
    public static bool Suit(ConvolutionShape shape) =>
        shape.Groups > 1 && shape.Inputs == shape.Outputs && Lanes % shape.GroupInputs == 0 && shape.GroupInputs < Lanes
        && (shape.GroupInputs == 1 || Vector512.IsHardwareAccelerated);

    /// <summary>Floats from the kernel's first element to each of them, in images of this layout.</summary>
    public nint[] OffsetsIn(Plane plane)
    {
        for (var tap = 0; tap < Taps; tap++)
            _offsets[tap] = (nint)shape.Dilation * (tap / shape.Kernel * plane.RowStep + tap % shape.Kernel * plane.Channels);
        return _offsets;
    }

    /// <summary>Where a table has the weight of an output, an input of its group, and an element of the kernel.</summary>
    public int At(int output, int input, int tap) => (tap * Group + input) * Columns + output;
}
