namespace FedActors.Runtime.Tests;

/// <summary>For what holds on the virtual clock and on that on the wall.</summary>
public sealed class BothClocks : TheoryData<Clock>
{
    public BothClocks() => AddRange(Clock.Virtual, Clock.Wall);
}
