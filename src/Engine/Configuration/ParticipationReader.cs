using FedActors.Actors;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>participation { participants = 100, over-selection = 1.2, deadline = 60s, quorum = 0.5 }</c></summary>
internal static class ParticipationReader
{
    public static Participation Read(Section participation)
    {
        var fallback = new Participation();
        return new Participation
        {
            Participants = participation.Int("participants", fallback.Participants),
            OverSelection = participation.Double("over-selection", fallback.OverSelection),
            Deadline = participation.Duration("deadline", fallback.Deadline),
            Quorum = participation.Double("quorum", fallback.Quorum),
        };
    }
}
