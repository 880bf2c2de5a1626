using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Rounds;

/// <summary>The clients that have samples and nothing to do, and which of them is next.</summary>
internal sealed class IdleClients
{
    private readonly NextClient _next;
    private RandomStream _stream; // a struct that moves on, so not read-only
    // At random, the last one takes the place of whoever goes. Otherwise a line, as both ends of which people join.
    private readonly List<int> _crowd = [];
    private readonly LinkedList<int> _line = [];

    public IdleClients(NextClient next, IEnumerable<int> clients, RandomKey key)
    {
        (_next, _stream) = (next, key.With("next").Open());
        if (next == NextClient.Random) _crowd.AddRange(clients);
        else
            foreach (var client in clients) _line.AddLast(client);
    }

    /// <summary>The client that is next, which is then no longer idle; null if nobody is.</summary>
    public int? Take()
    {
        if (_next == NextClient.Random) return _crowd.Count == 0 ? null : TakeAny();
        if (_line.First is not { } first) return null;
        _line.RemoveFirst();
        return first.Value;
    }

    /// <summary>A client has nothing to do any more.</summary>
    public void Add(int client)
    {
        if (_next == NextClient.Random) _crowd.Add(client);
        else if (_next == NextClient.Same) _line.AddFirst(client);
        else _line.AddLast(client);
    }

    private int TakeAny()
    {
        var place = _stream.NextInt(_crowd.Count);
        var client = _crowd[place];
        _crowd[place] = _crowd[^1];
        _crowd.RemoveAt(_crowd.Count - 1);
        return client;
    }
}
