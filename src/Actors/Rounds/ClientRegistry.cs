using System.Globalization;
using Akka.Actor;
using FedActors.Actors.Clients;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Runtime;

namespace FedActors.Actors.Rounds;

/// <summary>
/// The clients of a run as actors. Of a million clients, most are never asked and cost nothing: a client is spawned when it is
/// first asked, and stays for a while because it may be asked again.
/// </summary>
internal sealed class ClientRegistry(IActorContext context, Workbench bench)
{
    private const string Prefix = "client-";
    private readonly Dictionary<int, Resident> _residents = [];
    // Clients about to stop, with what they were asked meanwhile: a name is free only once its actor has terminated.
    private readonly Dictionary<int, TrainRequest?> _leaving = [];

    /// <summary>The number of a client, from its address.</summary>
    public static int NumberOf(IActorRef client) =>
        int.Parse(client.Path.Name.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);

    /// <summary>Asks a client to train, spawning it if it has no actor.</summary>
    public void Ask(TrainRequest request)
    {
        var client = request.Lease.Client;
        if (_leaving.ContainsKey(client)) _leaving[client] = request;
        else Find(client, request.Lease.Round).Tell(request);
    }

    /// <summary>Recalls a row from its client; true if nobody holds it, so that it is free at once.</summary>
    public bool Recall(Lease lease)
    {
        if (_residents.TryGetValue(lease.Client, out var resident))
        {
            resident.Actor.Tell(new RecallRow(lease));
            return false;
        }

        // A client that is stopping holds the row until it has stopped, unless the request is still waiting here.
        if (!_leaving.TryGetValue(lease.Client, out var waiting)) return true;
        _leaving[lease.Client] = null;
        return waiting is not null;
    }

    /// <summary>A client is about to stop; <see cref="Forget"/> is called once it has.</summary>
    public void Leave(IActorRef actor)
    {
        var client = NumberOf(actor);
        _residents.Remove(client);
        _leaving[client] = null;
        context.Watch(actor);
    }

    /// <summary>A client has stopped; true if it was asked to train meanwhile and so has a successor.</summary>
    public bool Forget(IActorRef actor)
    {
        if (!_leaving.Remove(NumberOf(actor), out var waiting) || waiting is null) return false;
        Ask(waiting);
        return true;
    }

    /// <summary>If there are more clients than may stay, stops those that were asked longest ago.</summary>
    public void Trim() => Trim(bench.Plan.ClientsKept, _ => false);

    /// <summary>The same where some are at work; not before there are twice as many, because it happens so often.</summary>
    public void Trim(Func<int, bool> isBusy)
    {
        if (_residents.Count > 2 * bench.Plan.ClientsKept) Trim(bench.Plan.ClientsKept, isBusy);
    }

    private void Trim(int most, Func<int, bool> isBusy)
    {
        var surplus = _residents.Count - most;
        if (surplus <= 0) return;
        var idle = _residents.Where(each => !isBusy(each.Key)).OrderBy(each => each.Value.Round);
        foreach (var (_, resident) in idle.Take(surplus).ToList())
        {
            Leave(resident.Actor);
            context.Stop(resident.Actor);
        }
    }

    private IActorRef Find(int client, int round)
    {
        if (!_residents.TryGetValue(client, out var resident)) resident = new Resident(Spawn(client), round);
        _residents[client] = resident with { Round = round };
        return resident.Actor;
    }

    private IActorRef Spawn(int client)
    {
        var props = bench.Plan.Adversaries.Contains(client)
            ? Props.Create<Attacker>(bench, client)
            : Props.Create<Client>(bench, client);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{client}");
        return context.ActorOf(props.WithMailbox(RunMailboxes.Crowd), name);
    }

    private readonly record struct Resident(IActorRef Actor, int Round);
}
