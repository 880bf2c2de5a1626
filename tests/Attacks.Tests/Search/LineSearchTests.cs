using FedActors.Attacks.Search;

namespace FedActors.Attacks.Tests.Search;

public class LineSearchTests
{
    [Fact]
    public void Doubles_its_step_while_the_value_grows_then_shrinks_it()
    {
        var tried = new List<double>();

        var best = LineSearch.Largest(Peak, evaluations: 6, start: 0, step: 1, ratio: 0.5);

        Assert.Equal([0, 1, 3, 7, 5, 4], tried);
        Assert.Equal(3, best);

        double Peak(double place)
        {
            tried.Add(place);
            return 10 - Math.Abs(place - 3);
        }
    }

    [Fact]
    public void Does_not_follow_rounding_errors_along_a_plateau()
    {
        static double Plateau(double place) => place < 10 ? 1 : 2 + 1e-8 * place;

        Assert.Equal(10, LineSearch.Largest(Plateau, evaluations: 20, start: 0, step: 10, ratio: 0.8));
    }
}
