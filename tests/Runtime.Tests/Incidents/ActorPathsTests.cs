using FedActors.Runtime.Incidents;

namespace FedActors.Runtime.Tests.Incidents;

public class ActorPathsTests
{
    [Theory]
    [InlineData("akka://simulation/user/run/federation/client-17#815", "/federation/client-17")]
    [InlineData("akka://simulation/user/run/federation", "/federation")]
    [InlineData("[akka://simulation/user/run/federation#-3]", "/federation")]
    [InlineData("akka://simulation/user/run#1", "/")]
    public void An_address_is_shown_without_the_system_and_what_is_above_the_run(string path, string shown) =>
        Assert.Equal(shown, ActorPaths.Shown(path));
}
