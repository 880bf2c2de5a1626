using FedActors.Attacks;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Hostility;

/// <summary>Which clients of a federation are hostile, and when. The same under every rule.</summary>
internal sealed class Adversaries(IReadOnlyList<AttackGroup> groups, int clients, RandomKey key)
{
    private readonly Hostiles _hostiles = Hostiles.Choose(key, groups, clients);

    /// <summary>The groups, as configured.</summary>
    public IReadOnlyList<AttackGroup> Groups => groups;

    /// <summary>How many clients there are, hostile or not.</summary>
    public int Clients => clients;

    /// <summary>How many clients belong to any group.</summary>
    public int Count => _hostiles.Count;

    /// <summary>The randomness of all attacks.</summary>
    public RandomKey Key { get; } = key.With("attack");

    /// <summary>How many clients belong to the group with this index.</summary>
    public int CountOf(int group) => _hostiles.Of(group).Count();

    /// <summary>The clients of the group with this index, ascending; of −1, those that belong to none.</summary>
    public IEnumerable<int> Of(int group) => _hostiles.Of(group);

    /// <summary>How many rounds the longest-looking attack looks back.</summary>
    public int LongestMemory { get; } = groups.Select(group => group.ModelAge).DefaultIfEmpty().Max();

    /// <summary>Whether a client belongs to a group, whether or not the group is active.</summary>
    public bool Contains(int client) => _hostiles.Contains(client);

    /// <summary>The index of the group for which a client attacks in a round; negative if the client is honest.</summary>
    public int GroupAt(int round, int client) =>
        _hostiles.GroupOf(client) is >= 0 and var group && groups[group].ActsIn(round, client, Key) ? group : -1;

    /// <summary>The group for which a client attacks in a round; null if the client is honest.</summary>
    public AttackGroup? At(int round, int client) => GroupAt(round, client) is >= 0 and var group ? groups[group] : null;

    /// <summary>The indices of the groups that collude once all updates of a round are in.</summary>
    public IReadOnlyList<int> Colluding { get; } =
        [.. Enumerable.Range(0, groups.Count).Where(group => groups[group].Attacks.Any(attack => attack is ICollusion))];

    /// <summary>
    /// How many of <paramref name="participants"/> the adversary expects to be its own before it knows who is asked.
    /// </summary>
    public int Expected(int participants) => Expected(participants, Enumerable.Range(0, groups.Count));

    /// <summary>The same for some of the groups, as if all of them attacked.</summary>
    public int Expected(int participants, IEnumerable<int> of)
    {
        var (drawn, from) = (participants, clients);
        foreach (var (index, group) in groups.Index())
            if (group.PerRound is { } exactly) (drawn, from) = (drawn - exactly, from - CountOf(index));
        var (certain, likely) = (0.0, 0.0);
        foreach (var index in of)
            if (groups[index].PerRound is { } exactly) certain += exactly * groups[index].ClientProbability;
            else likely += CountOf(index) * groups[index].ClientProbability;
        return (int)Math.Round(certain + (from == 0 ? 0 : (double)drawn * likely / from));
    }
}
