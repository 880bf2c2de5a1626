namespace FedActors.Actors.Supervision;

/// <summary>What a parent decides about a child that threw.</summary>
public enum Directive
{
    /// <summary>A fresh instance takes its place and its address; its children, timers and jobs are gone.</summary>
    Restart,

    /// <summary>It is stopped; who watches it is told.</summary>
    Stop,

    /// <summary>The parent fails in its turn. At the top, the run fails.</summary>
    Escalate,
}
