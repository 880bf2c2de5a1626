namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>Weights by a softmax of θ₁ agreement + θ₂ size, whose θ follow the gradient of a meta-loss.</summary>
internal sealed class LearnedSoftmax(FedAotOptions options)
{
    // Keeps the smallest weight above the smallest double, so that nothing is ever discarded.
    private const double Strongest = 50;
    private double _agreement = options.Agreement, _size = options.Size;

    public double[] Logits(Reliability[] all) => [.. all.Select(one => _agreement * one.Agreement + _size * one.Size)];

    public double[] Shares(Reliability[] all)
    {
        var logits = Logits(all);
        var highest = logits.Max();
        double[] weights = [.. logits.Select(logit => Math.Exp(logit - highest))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>One step down the loss: θ ← θ + η Σ gᵢ ∂wᵢ/∂θ with the gains gᵢ = −∂L/∂wᵢ.</summary>
    public void Learn(Reliability[] all, double[] shares, double[] gains)
    {
        var (agreement, size) = Slope(all, shares, gains);
        _agreement = Math.Clamp(_agreement + options.LearningRate * agreement, 0, Strongest);
        _size = Math.Clamp(_size + options.LearningRate * size, 0, Strongest);
    }

    /// <summary>Σ gᵢ ∂wᵢ/∂θ for both parameters, where ∂wᵢ/∂θ = wᵢ (sᵢ − Σⱼ wⱼ sⱼ) with the feature s of θ.</summary>
    public static (double Agreement, double Size) Slope(Reliability[] all, double[] shares, double[] gains)
    {
        var meanAgreement = all.Zip(shares).Sum(pair => pair.First.Agreement * pair.Second);
        var meanSize = all.Zip(shares).Sum(pair => pair.First.Size * pair.Second);
        var (agreement, size) = (0.0, 0.0);
        for (var row = 0; row < shares.Length; row++)
        {
            var gain = shares[row] * gains[row];
            agreement += gain * (all[row].Agreement - meanAgreement);
            size += gain * (all[row].Size - meanSize);
        }
        return (agreement, size);
    }
}
