using System.Globalization;
using Akka.Actor;
using FedActors.Actors.Clients;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Runtime;

namespace FedActors.Actors.Rounds;

/// <summary>
/// The clients of a run as actors. Most of a million are never asked and cost nothing: one is spawned when it is first asked and
/// stays for a while, because it may be asked again.
/// </summary>
internal sealed class ClientRegistry(IActorContext context, Workbench bench)
{
    private const string Prefix = "client-";
    private readonly Dictionary<int, Resident> _residents = [];
    // Who is about to stop, with what it was asked meanwhile: a name is free only when its bearer has gone.
    private readonly Dictionary<int, TrainRequest?> _leaving = [];

    /// <summary>How many actors there are.</summary>
    public int Count => _residents.Count;

    /// <summary>The number of a client by its address.</summary>
    public static int NumberOf(IActorRef client) => int.Parse(client.Path.Name.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);

    /// <summary>Asks a client, which is spawned where it has no actor.</summary>
    public void Ask(TrainRequest request)
    {
        var client = request.Lease.Client;
        if (_leaving.ContainsKey(client)) _leaving[client] = request;
        else Find(client, request.Lease.Round).Tell(request);
    }

    /// <summary>Recalls a row from its client; true where nobody has it, so that it is free at once.</summary>
    public bool Recall(Lease lease)
    {
        if (_residents.TryGetValue(lease.Client, out var resident))
        {
            resident.Actor.Tell(new RecallRow(lease));
            return false;
        }

        // Who is leaving has the row until it has gone, unless it was never given to it.
        if (!_leaving.TryGetValue(lease.Client, out var waiting)) return true;
        _leaving[lease.Client] = null;
        return waiting is not null;
    }

    /// <summary>A client is about to stop; <see cref="Forget"/> is called when it has.</summary>
    public void Leave(IActorRef actor)
    {
        var client = NumberOf(actor);
        _residents.Remove(client);
        _leaving[client] = null;
        context.Watch(actor);
    }

    /// <summary>A client has stopped; whether it was asked meanwhile, and has a successor.</summary>
    public bool Forget(IActorRef actor)
    {
        if (!_leaving.Remove(NumberOf(actor), out var waiting) || waiting is null) return false;
        Ask(waiting);
        return true;
    }

    /// <summary>Lets go of those who were asked longest ago, where there are more than may stay.</summary>
    public void Trim()
    {
        var surplus = _residents.Count - bench.Plan.ClientsKept;
        if (surplus <= 0) return;
        foreach (var (_, resident) in _residents.OrderBy(each => each.Value.Round).Take(surplus).ToList())
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
        var props = bench.Plan.Adversaries.Contains(client) ? Props.Create<Attacker>(bench, client) : Props.Create<Client>(bench, client);
        return context.ActorOf(props.WithMailbox(RunMailboxes.Crowd), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{client}"));
    }

    private readonly record struct Resident(IActorRef Actor, int Round);
}
