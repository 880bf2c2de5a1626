using FedActors.Actors.Availability.Traces;

namespace FedActors.Actors.Devices;

/// <summary>A device as FedScale's file of capacities has it.</summary>
/// <param name="SamplesPerSecond">How many samples it trains on per second.</param>
/// <param name="BytesPerSecond">How many bytes it downloads or uploads per second.</param>
internal readonly record struct MeasuredDevice(double SamplesPerSecond, double BytesPerSecond)
{
    // FedScale takes training for three times as slow as inference, which was measured.
    private const double TrainingPerInference = 3, MostMilliseconds = 1e9, MostKilobits = 1e12;

    /// <summary>Whether a pickle is of capacities, and not of availability.</summary>
    public static bool IsIn(PickledRow row) => row.Has("computation");

    /// <summary>What a client's row says: <c>computation</c> (ms a sample) and <c>communication</c> (kbit/s).</summary>
    /// <exception cref="DataException">It says something else.</exception>
    public static MeasuredDevice Of(PickledRow row)
    {
        var milliseconds = Above0(row, "computation", MostMilliseconds);
        var kilobits = Above0(row, "communication", MostKilobits);
        return new MeasuredDevice(1000 / (TrainingPerInference * milliseconds), kilobits * 1000 / 8);
    }

    private static double Above0(PickledRow row, string name, double most) =>
        row.Number(name, most) is > 0 and var number ? number : throw row.Error($"has a {name} of 0");
}
