using Akka.Actor;
using Akka.Dispatch.MessageQueues;
using FedActors.Runtime.Virtual;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Runtime.Tests.Virtual;

public class SmallMailboxTests
{
    [Fact]
    public void Gives_messages_back_as_a_plain_queue_does() => Prop.ForAll<bool[]>(steps =>
    {
        var plain = new Queue<Envelope>();
        var small = new SmallMailbox.Letters();
        foreach (var isAdded in steps)
        {
            if (isAdded)
            {
                var envelope = Letter();
                plain.Enqueue(envelope);
                small.Enqueue(ActorRefs.Nobody, envelope);
            }
            else
            {
                Assert.Equal(plain.TryDequeue(out var expected), small.TryDequeue(out var taken));
                Assert.Same(expected.Message, taken.Message);
            }
            Assert.Equal(plain.Count, small.Count);
            Assert.Equal(plain.Count > 0, small.HasMessages);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void What_is_left_goes_to_the_dead_letters_in_order(int left)
    {
        var letters = Enumerable.Range(0, left).Select(_ => Letter()).ToList();
        var small = new SmallMailbox.Letters();
        foreach (var letter in letters) small.Enqueue(ActorRefs.Nobody, letter);
        var dead = new UnboundedMessageQueue();

        small.CleanUp(ActorRefs.Nobody, dead);

        Assert.False(small.HasMessages);
        Assert.Equal(left, dead.Count);
        foreach (var letter in letters)
        {
            Assert.True(dead.TryDequeue(out var taken));
            Assert.Same(letter.Message, taken.Message);
        }
    }

    private static Envelope Letter() => new(new object(), ActorRefs.NoSender);
}
