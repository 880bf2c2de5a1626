using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Jobs;

public class WorkshopTests
{
    [Fact]
    public void A_tool_is_made_once_for_each_maker_and_given_up_at_the_end()
    {
        var (one, other) = (new object(), new object());
        var made = new List<Tool>();
        using (var workshop = new Workshop())
        {
            var first = workshop.Tool(one, Make);
            Assert.Same(first, workshop.Tool(one, Make));
            Assert.NotSame(first, workshop.Tool(other, Make));
            Assert.Same(first, workshop.Tool(one, Make));
            Assert.All(made, tool => Assert.False(tool.IsDisposed));
        }

        Assert.Equal(2, made.Count);
        Assert.All(made, tool => Assert.True(tool.IsDisposed));

        Tool Make(object maker)
        {
            made.Add(new Tool());
            return made[^1];
        }
    }

    private sealed class Tool : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
