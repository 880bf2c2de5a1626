using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Clients;

/// <summary>
/// One client's local training in one round; it leaves the update in the client's row and returns <see cref="Trained"/>.
/// </summary>
internal sealed class TrainJob(Workbench bench, TrainRequest request) : IJob
{
    private readonly TrainingStart _start = new(request.Lease.Round, bench.Models.Version(request.Model), request.Lease.Attempt);

    /// <inheritdoc/>
    public bool IsTrivial => bench.Plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(Workshop workshop, CancellationToken cancelled)
    {
        var lease = request.Lease;
        var update = bench.Updates.Row(lease.Row);
        var kept = bench.Optimisers?.Copy(lease.Client);
        var samples = bench.Plan.Data.Client(lease.Client);
        var trained = bench.Plan.Train(workshop, _start, lease.Client, samples, kept, update, cancelled);
        return new Trained(update.Length, trained.Loss, kept);
    }
}
