using System.Security.Cryptography;
using System.Text;
using FedActors.Engine.Configuration;
using FedActors.Hocon;

namespace FedActors.Engine.Sweeps;

/// <summary>
/// What tells a cell from others. It follows from the specification of its experiment, so that an edited sweep finds the cells
/// that have not changed.
/// </summary>
internal static class CellId
{
    private const int Bytes = 8;

    public static string Of(IReadOnlyList<string> labels, Experiment experiment)
    {
        // Of an experiment with parts that only code can make, nobody can tell whether it has changed.
        var text = ExperimentText.Document(experiment) is { } document
            ? HoconJson.Write(document.Without("name"), indented: false)
            : string.Join('\n', [experiment.Name, .. labels, $"{experiment.Seed}"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
