using Akka.Dispatch;

namespace FedActors.Runtime.Virtual;

/// <summary>Who is next among the actors that have something to do.</summary>
internal interface IRunOrder
{
    void Add(IRunnable mailbox);

    bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IRunnable? mailbox);
}
