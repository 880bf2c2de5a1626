namespace FedActors.Engine.Descriptions;

/// <summary>What the numbers of a distribution are.</summary>
internal enum Measure
{
    /// <summary>Lengths of time in seconds.</summary>
    Seconds,

    /// <summary>Samples a second.</summary>
    SamplesPerSecond,

    /// <summary>Bytes a second.</summary>
    BytesPerSecond,

    /// <summary>Shares from 0 to 1.</summary>
    Share,
}
