using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Configuration;
using FedActors.Actors.Aggregating;
using FedActors.Actors.Clients;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Actors.Rounds;
using FedActors.Actors.Wire;
using MessagePack;

namespace FedActors.Actors.Tests.Wire;

public sealed class WireSerializerTests : IDisposable
{
    private static readonly Lease Lease = new("krum", 3, 1_000_000, 1, 17);
    private static readonly Arrival[] Arrivals = [new(0, 4, 7850), new(2, 9, 5)];
    private static readonly IWire[] Messages =
    [
        new TrainRequest(Lease, 2),
        new UpdateReady(Lease, 7850, double.NaN),
        new UpdateLost(Lease),
        new RecallRow(Lease),
        new RowReturned(Lease),
        new Collude("krum", 3, 2, Arrivals),
        new Colluded("krum", 3, 1),
        new Aggregate("krum", 3, 2, Arrivals),
        new Aggregated("krum", 3, 3, [new Refusal(2, Fate.WrongLength)], null),
        new Aggregated("krum", 3, 2, [], "the quorum is 3"),
        new Evaluate("krum", 3),
        new Evaluated("krum", 3, new Evaluation(100, 77, 0.123456789)),
        new Evaluated("krum", 3, new Evaluation(100, 77, 0.1), new Evaluation(9, 8, double.PositiveInfinity)),
        new RoundsDone("krum"),
    ];

    private readonly ActorSystem _system = ActorSystem.Create("wire", WireConfig.Settings);

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Messages.Length)];

    public void Dispose() => _system.Dispose();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_message_is_unchanged_by_a_trip_over_the_wire(int number)
    {
        var message = Messages[number];
        var serializer = Assert.IsType<WireSerializer>(_system.Serialization.FindSerializerFor(message));

        var back = serializer.FromBinary(serializer.ToBinary(message), serializer.Manifest(message));

        Assert.NotSame(message, back);
        Assert.Equivalent(message, back, strict: true);
    }

    [Fact]
    public void Every_message_of_the_protocol_is_in_the_table_and_in_this_test()
    {
        var all = typeof(IWire).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IWire)) && !type.IsInterface)
            .ToHashSet();

        Assert.Equal(all, [.. WireTypes.Types.Values]);
        Assert.Equal(all, [.. Messages.Select(message => message.GetType())]);
    }

    [Fact]
    public void Messages_are_sealed_records_of_numbers_and_names_and_hold_no_memory_and_no_delegates()
    {
        var parts = WireTypes.Types.Values.SelectMany(Parts).ToHashSet();

        Assert.All(WireTypes.Types.Values, type => Assert.True(type.IsSealed));
        Assert.All(parts, part => Assert.Contains(part, new[]
        {
            typeof(string), typeof(int), typeof(double), typeof(Lease), typeof(Arrival[]), typeof(Refusal[]), typeof(Fate),
            typeof(Evaluation), typeof(Evaluation?),
        }));
    }

    [Fact]
    public void Anything_but_a_message_of_the_protocol_is_neither_written_nor_read()
    {
        var serializer = new WireSerializer((ExtendedActorSystem)_system);
        var evaluate = serializer.ToBinary(new Evaluate("krum", 3));

        Assert.Throws<SerializationException>(() => serializer.ToBinary("hello"));
        Assert.Throws<SerializationException>(() => serializer.FromBinary([0x90], "System.Diagnostics.Process"));
        Assert.Throws<MessagePackSerializationException>(() => serializer.FromBinary([0xC1, 0xFF], "train"));
        Assert.Throws<MessagePackSerializationException>(() => serializer.FromBinary(evaluate, "train"));
    }

    [Theory]
    [InlineData("on", false)]
    [InlineData("off", true)]
    public void Messages_go_through_the_serializer_on_their_way_to_an_actor_if_told_to(string serialize, bool same)
    {
        var told = ConfigurationFactory.ParseString($"akka.actor.serialize-messages = {serialize}");
        var sent = new TrainRequest(Lease, 2);
        var stage = new Stage
        {
            Settings = told.WithFallback(WireConfig.Settings),
            Begin = me => me.Self.Tell(sent),
            Answer = (me, _) => me.Stop(me.Self),
        }.Play();

        var received = Assert.Single(stage.Heard).Message;
        Assert.Equal(sent, received);
        Assert.Equal(same, ReferenceEquals(sent, received));
    }

    [Fact]
    public void The_environment_decides_whether_all_runs_of_the_tests_do()
    {
        var told = Environment.GetEnvironmentVariable("FEDACTORS_SERIALIZE_MESSAGES") == "on";

        Assert.Equal(told, WireConfig.Settings.GetBoolean("akka.actor.serialize-messages"));
    }

    private static IEnumerable<Type> Parts(Type message) => message.GetProperties()
        .Where(property => property.Name != "EqualityContract").Select(property => property.PropertyType);
}
