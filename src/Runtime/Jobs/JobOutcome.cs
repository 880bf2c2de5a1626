using System.Diagnostics.CodeAnalysis;

namespace FedActors.Runtime.Jobs;

/// <summary>How a job ended: with a value, or with what it threw.</summary>
internal readonly record struct JobOutcome(object? Value, Exception? Error)
{
    /// <summary>Runs a job and catches what it throws.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever it threw, the actor that started the job hears of it.")]
    public static JobOutcome Of(IJob job, Workshop workshop, CancellationToken cancelled)
    {
        try
        {
            return new JobOutcome(job.Run(workshop, cancelled), null);
        }
        catch (Exception error)
        {
            return new JobOutcome(null, error);
        }
    }
}
