using System.Diagnostics.CodeAnalysis;
using Akka.Dispatch;

namespace FedActors.Runtime.Virtual;

/// <summary>First come, first served.</summary>
internal sealed class FirstComeOrder : IRunOrder
{
    private readonly Queue<IRunnable> _waiting = [];

    public void Add(IRunnable mailbox) => _waiting.Enqueue(mailbox);

    public bool TryTake([NotNullWhen(true)] out IRunnable? mailbox) => _waiting.TryDequeue(out mailbox);
}
