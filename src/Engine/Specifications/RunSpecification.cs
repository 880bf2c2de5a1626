using System.Security.Cryptography;
using FedActors.Engine.Configuration;
using FedActors.Hocon;
using MessagePack;

namespace FedActors.Engine.Specifications;

/// <summary>
/// What a run is, apart from what a process makes of it: two processes that are given the same specification do the same. It can be
/// sent, kept and compared. Data, models and rules in memory are a process's own affair.
/// </summary>
/// <param name="Experiment">The whole experiment as JSON, with everything that its file left to the defaults.</param>
/// <param name="Run">Which of its runs: the name of the rule, or of its twin without attack.</param>
/// <param name="Seed">Where all randomness comes from.</param>
[MessagePackObject]
public sealed record RunSpecification(
    [property: Key(0)] string Experiment, [property: Key(1)] string Run, [property: Key(2)] ulong Seed)
{
    private static readonly MessagePackSerializerOptions Options =
        MessagePackSerializerOptions.Standard.WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>The SHA-256 of all that it says, in lower-case hexadecimal: the same for the same run, and for no other.</summary>
    [IgnoreMember]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>The specification of one run of an experiment that was read from a file.</summary>
    public static RunSpecification Of(LoadedExperiment loaded, string run) =>
        new(HoconJson.Write(loaded.Resolved, indented: false), run, loaded.Experiment.Seed);

    /// <summary>Reads what <see cref="ToBytes"/> has written.</summary>
    /// <exception cref="MessagePackSerializationException">It is something else.</exception>
    public static RunSpecification FromBytes(ReadOnlyMemory<byte> bytes) => MessagePackSerializer.Deserialize<RunSpecification>(bytes, Options);

    /// <summary>Writes it as MessagePack.</summary>
    public byte[] ToBytes() => MessagePackSerializer.Serialize(this, Options);

    /// <summary>The experiment that it speaks of.</summary>
    /// <exception cref="HoconException">It speaks of none that can work.</exception>
    public LoadedExperiment Load() => ExperimentFile.Parse(Experiment, "specification", [$"seed={Seed}"]);
}
