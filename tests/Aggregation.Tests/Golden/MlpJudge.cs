using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Golden;

/// <summary>The three-layer network of the Fang cases, in double.</summary>
internal sealed class MlpJudge(GoldenCase golden) : IUpdateJudge
{
    private readonly float[] _base = golden.Input("base").Singles;
    private readonly GoldenArray _samples = golden.Input("valX");
    private readonly double[] _labels = golden.Input("valY").Values;
    private readonly int[] _sizes =
        [golden.Integer("in"), golden.Integer("nH"), 2 * golden.Integer("nH"), golden.Integer("nOut")];

    public UpdateQuality Judge(ReadOnlySpan<float> update)
    {
        var model = new double[_base.Length];
        for (var i = 0; i < model.Length; i++) model[i] = (double)_base[i] + update[i];
        var (loss, hits) = (0.0, 0);
        for (var sample = 0; sample < _samples.Rows; sample++)
        {
            var logits = Logits(model, [.. _samples.Row(sample).Select(value => (double)value)]);
            var label = (int)_labels[sample];
            var highest = logits.Max();
            loss += highest + Math.Log(logits.Sum(logit => Math.Exp(logit - highest))) - logits[label];
            if (Array.IndexOf(logits, highest) == label) hits++;
        }
        return new UpdateQuality(loss / _samples.Rows, (double)hits / _samples.Rows);
    }

    private double[] Logits(double[] model, double[] values)
    {
        var offset = 0;
        for (var layer = 0; layer < 3; layer++)
        {
            var (inputs, outputs) = (_sizes[layer], _sizes[layer + 1]);
            var next = new double[outputs];
            for (var o = 0; o < outputs; o++)
            {
                next[o] = model[offset + inputs * outputs + o];
                for (var i = 0; i < inputs; i++) next[o] += model[offset + o * inputs + i] * values[i];
                if (layer < 2) next[o] = Math.Max(0, next[o]);
            }
            (values, offset) = (next, offset + inputs * outputs + outputs);
        }
        return values;
    }
}
