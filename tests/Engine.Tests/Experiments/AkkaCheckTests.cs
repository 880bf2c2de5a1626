using FedActors.Engine.Experiments;

namespace FedActors.Engine.Tests.Experiments;

public sealed class AkkaCheckTests
{
    [Theory]
    [InlineData(
        "akka { actor.default-dispatcher.throughput = 3 }",
        "akka.actor.default-dispatcher.throughput: cannot be set on the virtual clock: ")]
    [InlineData(
        "akka { scheduler { tick-duration = 20ms } }",
        "akka.scheduler.tick-duration: cannot be set on the virtual clock")]
    [InlineData(
        "akka.scheduler.implementation = \"My.Clock, Mine\"",
        "akka.scheduler.implementation: cannot be set: the clock of a run is chosen by 'clock'")]
    [InlineData(
        "clock = wall\nakka.scheduler.implementation = \"My.Clock, Mine\"",
        "akka.scheduler.implementation: cannot be set")]
    [InlineData(
        "akka.actor.provider = cluster",
        "akka.actor.provider: cannot be set: the actors of a run live in one process")]
    [InlineData(
        "akka.actor { internal-dispatcher.type = PinnedDispatcher }",
        "akka.actor.internal-dispatcher.type: cannot be set on the virtual clock")]
    [InlineData("akka.actor.deployment { /run { mailbox = x } }", "cannot be set on the virtual clock")]
    [InlineData("akka.loglevl = DEBUG", "akka.loglevl: is not an Akka setting")]
    [InlineData("akka = 3", "akka: must be an object")]
    [InlineData("akka.actor = 5", "akka.actor: must be an object")]
    [InlineData("akka.io = 5", "akka.io: must be an object")]
    [InlineData("akka.loglevel = LOUD", "akka: Akka cannot start with it: ")]
    [InlineData("akka.actor.serialize-messages = maybe", "akka: Akka cannot start with it: ")]
    [InlineData(
        "akka.actor.serializers.fedactors = \"My.Wire, Mine\"",
        "cannot be set: the messages of the protocol have a serializer")]
    [InlineData(
        "akka.actor.serialization-bindings { \"FedActors.Actors.IWire, FedActors.Actors\" = json }",
        "cannot be set: the messages of the protocol have a serializer")]
    public void Settings_that_would_break_repeatability_or_do_not_exist_are_refused_by_name(string text, string message) =>
        Assert.Contains(message, Failures.Of(text).Message);

    [Fact]
    public void The_error_names_the_line_of_the_setting() =>
        Assert.StartsWith("bad.conf:3:", Failures.Of("rounds = 2\nakka {\n  actor.provider = cluster\n}").Message);

    [Theory]
    [InlineData("akka { loglevel = DEBUG, actor.debug { receive = on, lifecycle = on } }")]
    [InlineData("akka.actor.serialize-messages = on")]
    [InlineData("clock = wall { speed = 100 }\nakka.actor.default-dispatcher.throughput = 3")]
    [InlineData("akka.actor { serializers { mine = \"My.Serializer, Mine\" } }")]
    public void Settings_that_do_not_change_the_order_of_messages_are_accepted(string text) =>
        Assert.NotNull(ExperimentFile.Parse(text, "fine.conf", []).Experiment.Akka);

    [Fact]
    public async Task Settings_reach_the_actor_system_from_files_and_from_code()
    {
        const string serialized = "actor.serialize-messages = on";
        var plain = SmallExperiment.Create();

        var usual = await SmallExperiment.RunAsync(plain);
        var checkedOnTheWay = await SmallExperiment.RunAsync(plain with { Akka = serialized });

        Assert.Equal(SmallExperiment.Bits(usual), SmallExperiment.Bits(checkedOnTheWay));
        Assert.True(AkkaSettings.Of(plain with { Akka = serialized }).GetBoolean("akka.actor.serialize-messages"));
        var fromFile = ExperimentFile.Parse($"akka {{ {serialized} }}", "a.conf", []).Experiment;
        Assert.True(AkkaSettings.Of(fromFile).GetBoolean("akka.actor.serialize-messages"));
        var clustered = plain with { Akka = "actor.provider = cluster" };
        Assert.Throws<ExperimentException>(() => new Simulation(clustered, TimeProvider.System, 1));
    }
}
