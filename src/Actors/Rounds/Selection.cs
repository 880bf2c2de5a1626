using FedActors.Actors.Hostility;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Rounds;

/// <summary>
/// Who is asked in a round: anybody, but of a group with so many participants per round exactly these. The same under every
/// rule, with the attack and without.
/// </summary>
internal sealed class Selection
{
    private readonly RandomKey _key;
    private readonly int _clients, _asked;
    private readonly (int[] Clients, int Count)[] _pools;

    public Selection(Participation participation, Adversaries adversaries, RandomKey key)
    {
        (_key, _clients) = (key.With("participants"), adversaries.Clients);
        _asked = participation.Asked(_clients);
        var groups = adversaries.Groups;
        int[] fixedGroups = [.. Enumerable.Range(0, groups.Count).Where(group => groups[group].PerRound is not null)];
        _pools = [.. fixedGroups.Select(group => (adversaries.Of(group).ToArray(), groups[group].PerRound!.Value))];
        if (_pools.Length == 0) return;
        var others = Enumerable.Range(0, _clients).Except(_pools.SelectMany(pool => pool.Clients)).ToArray();
        _pools = [.. _pools, (others, _asked - _pools.Sum(pool => pool.Count))];
    }

    /// <summary>
    /// The clients that are asked in a round, ascending, if not all are there: so many of those who are, of each group, or all
    /// of them if there are fewer.
    /// </summary>
    public int[] In(int round, Predicate<int> isThere)
    {
        var key = _key.With(round);
        (int[]? Clients, int Count)[] pools = _pools.Length == 0 ? [(null, _asked)] : [.. _pools];
        var asked = new List<int>(_asked);
        foreach (var (number, (clients, count)) in pools.Index())
            asked.AddRange(Found(key.With(number), clients, isThere).Take(count));
        asked.Sort();
        return [.. asked];
    }

    /// <summary>The clients of a pool that are there, in random order.</summary>
    private IEnumerable<int> Found(RandomKey key, int[]? pool, Predicate<int> isThere)
    {
        var size = pool?.Length ?? _clients;
        var order = new RandomPermutation(key, size);
        return from place in Enumerable.Range(0, size)
               let client = pool is null ? (int)order[place] : pool[order[place]]
               where isThere(client)
               select client;
    }

    /// <summary>The clients that are asked in a round, ascending.</summary>
    public int[] In(int round)
    {
        var stream = _key.With(round).Open();
        if (_pools.Length == 0) return stream.Choose(_asked, _clients);
        var asked = new List<int>(_asked);
        foreach (var (clients, count) in _pools)
            foreach (var position in stream.Choose(count, clients.Length)) asked.Add(clients[position]);
        asked.Sort();
        return [.. asked];
    }
}
