using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Convolution;

/// <summary>One row of output pixels of a <see cref="NarrowConvolution"/>, for up to 16 channels.</summary>
internal unsafe struct NarrowStrip
{
    private const int Lanes = 16, Block = 4;

    public float* X, Y, Weights, Bias;
    public nint XStep, YStep, WeightStep;
    public nint* Offsets;
    public int* Sources;
    public int Taps, Group, Channels;
    public bool Rectify;

    /// <summary>
    /// Computes the row, four pixels at a time. All 16 channels may be read, but only existing ones are written.
    /// </summary>
    [SkipLocalsInit]
    public void Run(int pixels)
    {
        var results = stackalloc float[Block * Lanes];
        for (; pixels > 0; pixels -= Block, X += Block * XStep, Y += Block * YStep)
        {
            if (pixels >= Block && Channels == Lanes)
            {
                Compute(Block, Y, YStep);
                continue;
            }
            var count = Math.Min(pixels, Block);
            Compute(count, results, Lanes);
            for (var pixel = 0; pixel < count; pixel++)
                new ReadOnlySpan<float>(results + pixel * Lanes, Channels).CopyTo(new Span<float>(Y + pixel * YStep, Channels));
        }
    }

    private readonly void Compute(int pixels, float* target, nint step)
    {
        if (Group == 1) ComputeDepthwise(pixels, target, step);
        else ComputeGroups(pixels, target, step);
    }

    /// <summary>Computes four pixels; positions past the end repeat the last pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void ComputeDepthwise(int pixels, float* target, nint step)
    {
        float* x0 = X, x1 = X + Math.Min(1, pixels - 1) * XStep;
        float* x2 = X + Math.Min(2, pixels - 1) * XStep, x3 = X + (pixels - 1) * XStep;
        float* weights = Weights, bias = Bias;
        var (taps, weightStep) = (Taps, WeightStep);
        Vector512<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var offset = Offsets; taps > 0; taps--, offset++, weights += weightStep)
        {
            var weight = Vector512.Load(weights);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Load(x0 + *offset), weight, sum0);
            sum1 = Vector512.FusedMultiplyAdd(Vector512.Load(x1 + *offset), weight, sum1);
            sum2 = Vector512.FusedMultiplyAdd(Vector512.Load(x2 + *offset), weight, sum2);
            sum3 = Vector512.FusedMultiplyAdd(Vector512.Load(x3 + *offset), weight, sum3);
        }
        Finish(sum0, bias, target);
        Finish(sum1, bias, target + step);
        Finish(sum2, bias, target + 2 * step);
        Finish(sum3, bias, target + 3 * step);
    }

    /// <summary>The same for groups of several channels, where a lane needs every input of its group in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void ComputeGroups(int pixels, float* target, nint step)
    {
        float* x0 = X, x1 = X + Math.Min(1, pixels - 1) * XStep;
        float* x2 = X + Math.Min(2, pixels - 1) * XStep, x3 = X + (pixels - 1) * XStep;
        float* weights = Weights, bias = Bias;
        var (taps, weightStep) = (Taps, WeightStep);
        Vector512<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var offset = Offsets; taps > 0; taps--, offset++)
        {
            var (value0, value1) = (Vector512.Load(x0 + *offset), Vector512.Load(x1 + *offset));
            var (value2, value3) = (Vector512.Load(x2 + *offset), Vector512.Load(x3 + *offset));
            var sources = Sources;
            for (var left = Group; left > 0; left--, sources += Lanes, weights += weightStep)
            {
                var (weight, source) = (Vector512.Load(weights), Vector512.Load(sources));
                sum0 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value0, source), weight, sum0);
                sum1 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value1, source), weight, sum1);
                sum2 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value2, source), weight, sum2);
                sum3 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value3, source), weight, sum3);
            }
        }
        Finish(sum0, bias, target);
        Finish(sum1, bias, target + step);
        Finish(sum2, bias, target + 2 * step);
        Finish(sum3, bias, target + 3 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Finish(Vector512<float> sum, float* bias, float* target)
    {
        if (bias != null) sum += Vector512.Load(bias);
        if (Rectify) sum = Vector512.AndNot(sum, Vector512.LessThan(sum, default));
        sum.Store(target);
    }
}
