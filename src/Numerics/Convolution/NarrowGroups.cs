using System.Runtime.Intrinsics;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// A convolution with groups so narrow that 16 neighbouring channels contain whole groups, of inputs as well as outputs.
/// Output channels are the lanes of a vector; the inputs a lane needs are in the vector of the same channels, somewhere
/// within its group.
/// </summary>
internal sealed class NarrowGroups(ConvolutionShape shape)
{
    private const int Lanes = 16;

    private readonly nint[] _offsets = new nint[shape.Kernel * shape.Kernel];

    /// <summary>Elements of the kernel.</summary>
    public int Taps => _offsets.Length;

    /// <summary>Channels per group.</summary>
    public int Group => shape.GroupInputs;

    /// <summary>Whether a group is a single channel, so that each lane needs only its own input.</summary>
    public bool IsDepthwise => Group == 1;

    /// <summary>
    /// The channels, padded to whole vectors: the row length of a table for one kernel element and one input of the group.
    /// </summary>
    public int Columns { get; } = (shape.Outputs + Lanes - 1) / Lanes * Lanes;

    /// <summary>For each input of a group: which lane holds that input of each lane's own group.</summary>
    public int[] Sources { get; } =
        [.. from input in Enumerable.Range(0, shape.GroupInputs)
            from lane in Enumerable.Range(0, Lanes)
            select lane / shape.GroupInputs * shape.GroupInputs + input];

    /// <summary>Whether a convolution has such groups and this machine can permute vector lanes quickly.</summary>
    public static bool Suit(ConvolutionShape shape) =>
        shape.Groups > 1 && shape.Inputs == shape.Outputs && Lanes % shape.GroupInputs == 0 && shape.GroupInputs < Lanes
        && (shape.GroupInputs == 1 || Vector512.IsHardwareAccelerated);

    /// <summary>Offsets, in floats, of the kernel elements from the first one, for images in this layout.</summary>
    public nint[] OffsetsIn(Plane plane)
    {
        for (var tap = 0; tap < Taps; tap++)
            _offsets[tap] = (nint)shape.Dilation * (tap / shape.Kernel * plane.RowStep + tap % shape.Kernel * plane.Channels);
        return _offsets;
    }

    /// <summary>The table index of the weight for an output, an input of its group and a kernel element.</summary>
    public int At(int output, int input, int tap) => (tap * Group + input) * Columns + output;
}
