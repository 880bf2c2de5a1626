using System.Diagnostics.CodeAnalysis;
using Akka.Actor;

namespace FedActors.Runtime.Incidents;

/// <summary>
/// Lets a parent decide what becomes of a child that threw, and reports it. A child that fails at every start is stopped after
/// <see cref="MostFailedStarts"/> tries in a row, whatever its parent says: its decision here is always the one that is carried
/// out.
/// </summary>
internal sealed class ReportingStrategy : OneForOneStrategy
{
    /// <summary>How many failed starts in a row are allowed.</summary>
    public const int MostFailedStarts = 10;

    private readonly Dictionary<string, int> _failedStarts = [];
    private readonly IncidentLog _incidents;
    private readonly Func<IActorRef, Exception, Directive> _decide;
    private readonly Action<IActorRef>? _onStop;

    /// <summary>For the children of an actor. <paramref name="onStop"/> hears of a child that is about to be stopped.</summary>
    public ReportingStrategy(
        IActorContext context, Func<IActorRef, Exception, Directive> decide, Action<IActorRef>? onStop = null)
        // No limit of Akka's: past it, a child would be stopped though Restart had been reported.
        : base(-1, -1, static _ => Akka.Actor.Directive.Restart, loggingEnabled: false)
    {
        _incidents = RunServices.Of(context.System).Incidents;
        (_decide, _onStop) = (decide, onStop);
    }

    /// <inheritdoc/>
    public override void HandleChildTerminated(
        IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children) =>
        _failedStarts.Remove(child.Path.Name);

    /// <inheritdoc/>
    protected override Directive Handle(IActorRef child, Exception exception)
    {
        var error = Causes.Unwrapped(exception);
        var decision = Decide(child, exception, error);
        _incidents.Report(ActorPaths.Shown(child), Causes.MessageAtHand(child, exception), error, decision);
        if (decision == Akka.Actor.Directive.Stop) _onStop?.Invoke(child);
        return decision;
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is rethrown when the child's failure has been reported.")]
    private Directive Decide(IActorRef child, Exception thrown, Exception error)
    {
        try
        {
            var decision = _decide(child, error);
            return decision == Akka.Actor.Directive.Restart && FailedTooOften(child, thrown)
                ? Akka.Actor.Directive.Stop
                : decision;
        }
        catch
        {
            // The parent fails in its turn, with what it threw now.
            _incidents.Report(ActorPaths.Shown(child), Causes.MessageAtHand(child, thrown), error, Akka.Actor.Directive.Escalate);
            throw;
        }
    }

    private bool FailedTooOften(IActorRef child, Exception thrown)
    {
        var name = child.Path.Name;
        if (!Causes.IsFailedStart(child, thrown))
        {
            _failedStarts.Remove(name);
            return false;
        }

        var failed = _failedStarts[name] = _failedStarts.GetValueOrDefault(name) + 1;
        return failed > MostFailedStarts;
    }
}
