using FedActors.Numerics.Randomness;

namespace FedActors.Attacks;

/// <summary>Which clients are hostile, and in which group; depends only on the seed and the groups.</summary>
internal sealed class Hostiles
{
    private const int Honest = -1;
    private readonly int[] _groups;

    private Hostiles(int[] groups)
    {
        _groups = groups;
        Count = groups.Count(group => group != Honest);
    }

    /// <summary>How many clients are hostile.</summary>
    public int Count { get; }

    /// <summary>Whether <paramref name="client"/> belongs to any group.</summary>
    public bool Contains(int client) => _groups[client] != Honest;

    /// <summary>The number of the client's group; −1 for an honest one.</summary>
    public int GroupOf(int client) => _groups[client];

    /// <summary>The clients of one group, ascending.</summary>
    public IEnumerable<int> Of(int group) => Enumerable.Range(0, _groups.Length).Where(client => _groups[client] == group);

    /// <summary>
    /// First assigns explicit clients to their groups, then draws the others from those still honest, group by group.
    /// </summary>
    /// <exception cref="ArgumentException">Two groups claim a client, or there are not enough clients.</exception>
    public static Hostiles Choose(RandomKey key, IReadOnlyList<AttackGroup> groups, int clients)
    {
        var chosen = new int[clients];
        Array.Fill(chosen, Honest);
        for (var group = 0; group < groups.Count; group++)
            foreach (var client in groups[group].Clients ?? [])
                chosen[client] = chosen[client] == Honest ? group : throw new ArgumentException(
                    $"client {client} belongs to '{groups[chosen[client]].Name}' and to '{groups[group].Name}'");
        for (var group = 0; group < groups.Count; group++)
            if (groups[group].Clients is null) Draw(key.With("hostile").With(groups[group].Name), groups[group], group, chosen);
        return new Hostiles(chosen);
    }

    private static void Draw(RandomKey key, AttackGroup group, int number, int[] chosen)
    {
        if (group.Chance is { } chance)
        {
            for (var client = 0; client < chosen.Length; client++)
                if (chosen[client] == Honest && key.With(client).Open().NextDouble() < chance) chosen[client] = number;
            return;
        }
        var wanted = group.Count ?? (int)Math.Round((group.Fraction ?? 0) * chosen.Length, MidpointRounding.AwayFromZero);
        var free = Enumerable.Range(0, chosen.Length).Where(client => chosen[client] == Honest).ToArray();
        if (wanted > free.Length)
            throw new ArgumentException($"'{group.Name}' wants {wanted} clients, but only {free.Length} are not hostile yet");
        var stream = key.Open();
        foreach (var position in stream.Choose(wanted, free.Length)) chosen[free[position]] = number;
    }
}
