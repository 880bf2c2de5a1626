using FedActors.Numerics.Losses;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Losses;

public class SoftmaxCrossEntropyTests
{
    [Fact]
    public void Loss_and_gradient_match_the_definition()
    {
        var cases = from rows in Gen.Choose(1, 5) from classes in Gen.Choose(2, 40) select (rows, classes);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (rows, classes) = one;
            var logits = RandomFloats.Of(rows * classes, 1).Select(value => 5 * value).ToArray();
            var labels = Enumerable.Range(0, rows).Select(row => row * 7 % classes).ToArray();
            var gradient = new float[logits.Length];

            var loss = SoftmaxCrossEntropy.Gradient(logits, labels, gradient);

            var expected = 0.0;
            for (var row = 0; row < rows; row++)
            {
                var powers = logits[(row * classes)..((row + 1) * classes)].Select(logit => Math.Exp(logit)).ToArray();
                expected -= Math.Log(powers[labels[row]] / powers.Sum());
                for (var i = 0; i < classes; i++)
                    Assert.Equal(
                        (powers[i] / powers.Sum() - (i == labels[row] ? 1 : 0)) / rows, gradient[row * classes + i], 1e-6);
            }
            Assert.Equal(expected, loss, 1e-5 * Math.Max(1, expected));
        }).QuickCheckThrowOnFailure();
    }
}
