using System.Security.Cryptography;
using FedActors.Engine.Configuration;
using FedActors.Hocon;
using MessagePack;

namespace FedActors;

/// <summary>
/// A complete, self-contained description of a run, which can be sent, stored and compared: any two processes that are given the
/// same specification compute the same results. It does not contain data, models or rules in memory.
/// </summary>
/// <param name="Experiment">The whole experiment but its seed, as JSON with all defaults filled in.</param>
/// <param name="Run">Which of its runs: the name of the rule, or of its twin without the attack.</param>
/// <param name="Seed">The source of all randomness.</param>
[MessagePackObject]
public sealed record RunSpecification(
    [property: Key(0)] string Experiment, [property: Key(1)] string Run, [property: Key(2)] ulong Seed)
{
    private static readonly MessagePackSerializerOptions Options =
        MessagePackSerializerOptions.Standard.WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>The SHA-256 of its contents, in lowercase hexadecimal: equal for equal specifications only.</summary>
    [IgnoreMember]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>
    /// The specification of one run of an experiment, the same whether it comes from a file or from code; null if the experiment
    /// has parts that only code can make.
    /// </summary>
    public static RunSpecification? Of(Experiment experiment, string run) => ExperimentText.Document(experiment) is { } document
        ? new(HoconJson.Write(document.Without("seed"), indented: false), run, experiment.Seed)
        : null;

    /// <summary>Reads what <see cref="ToBytes"/> has written.</summary>
    /// <exception cref="MessagePackSerializationException">The bytes are not a specification.</exception>
    public static RunSpecification FromBytes(ReadOnlyMemory<byte> bytes) =>
        MessagePackSerializer.Deserialize<RunSpecification>(bytes, Options);

    /// <summary>Writes it as MessagePack.</summary>
    public byte[] ToBytes() => MessagePackSerializer.Serialize(this, Options);

    /// <summary>
    /// The experiment that it describes. Assemblies that it names as plug-ins are loaded, so it must come from whom you trust.
    /// </summary>
    /// <param name="catalogue">What it can name; by default, what every configuration can.</param>
    /// <exception cref="HoconException">It does not describe a valid experiment.</exception>
    public LoadedExperiment Load(Catalogue? catalogue = null) =>
        ExperimentFile.Parse(Experiment, "specification", [$"seed={Seed}"], catalogue);
}
