namespace FedActors.Attacks.Search;

/// <summary>
/// ByzFL's search for a maximum along a line: the step doubles while the value grows; after the first failure it shrinks with
/// every try, and the place moves whenever the value grows. Growth must exceed rounding errors: on a plateau, which clipping
/// makes of all large strengths, the search would otherwise follow them.
/// </summary>
internal static class LineSearch
{
    private const double Growth = 1 + 1e-6;

    /// <summary>The place of the largest value found in this many evaluations.</summary>
    public static double Largest(Func<double, double> value, int evaluations, double start, double step, double ratio)
    {
        var (place, best, growing) = (start, value(start), true);
        for (var evaluation = 1; evaluation < evaluations; evaluation++)
        {
            var there = value(place + step);
            if (there > best * Growth)
            {
                (place, best) = (place + step, there);
                step *= growing ? 2 : ratio;
            }
            else
            {
                growing = false;
                step *= ratio;
            }
        }
        return place;
    }
}
