namespace FedActors.Runtime;

/// <summary>Mailboxes that a run has besides Akka's own: names for <c>Props.WithMailbox</c>.</summary>
internal static class RunMailboxes
{
    /// <summary>For actors of which there are very many.</summary>
    public const string Crowd = "fedactors.crowd-mailbox";
}
