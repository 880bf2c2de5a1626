using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Elementwise;

namespace FedActors.Numerics.Losses;

/// <summary>−log of the softmax probability of the label, without overflow for logits of any size.</summary>
internal static class SoftmaxCrossEntropy
{
    private const int Lanes = 16;

    /// <summary>
    /// The sum of the losses of the rows of <paramref name="logits"/>; <paramref name="gradient"/> is that of their mean.
    /// </summary>
    public static double Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        var classes = logits.Length / labels.Length;
        var loss = 0.0;
        for (var row = 0; row < labels.Length; row++)
        {
            var shares = gradient.Slice(row * classes, classes);
            loss += Row(logits.Slice(row * classes, classes), labels[row], shares, out var sum);
            var scale = 1 / (sum * labels.Length);
            for (var i = 0; i < classes; i++) shares[i] *= scale;
            shares[labels[row]] -= 1f / labels.Length;
        }
        return loss;
    }

    /// <summary>The loss of one row; <paramref name="scratch"/> is as long as the row.</summary>
    public static double Loss(ReadOnlySpan<float> logits, int label, Span<float> scratch) => Row(logits, label, scratch, out _);

    private static double Row(ReadOnlySpan<float> logits, int label, Span<float> powers, out float sum)
    {
        var largest = logits[0];
        foreach (var logit in logits) largest = MathF.Max(largest, logit);
        Exponentials(logits, largest, powers);
        sum = 0;
        for (var i = 0; i < powers.Length; i++) sum += powers[i];
        return Math.Log(sum) - ((double)logits[label] - largest);
    }

    private static void Exponentials(ReadOnlySpan<float> x, float shift, Span<float> powers)
    {
        Span<float> padded = stackalloc float[Lanes];
        for (var i = 0; i < x.Length; i += Lanes)
        {
            var count = Math.Min(Lanes, x.Length - i);
            x.Slice(i, count).CopyTo(padded);
            var block = Exponential.Of(Vector512.Create<float>(padded) - Vector512.Create(shift));
            block.StoreUnsafe(ref MemoryMarshal.GetReference(padded));
            padded[..count].CopyTo(powers[i..]);
        }
    }
}
