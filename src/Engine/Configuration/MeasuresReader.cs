using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>measures { twin = true, from = 10 }</c></summary>
internal static class MeasuresReader
{
    public static Measures Read(Section measures)
    {
        var fallback = new Measures();
        return new Measures
        {
            Twin = measures.Bool("twin", fallback.Twin),
            From = measures.Int("from", fallback.From),
            Until = measures.OptionalInt("until"),
        };
    }
}
