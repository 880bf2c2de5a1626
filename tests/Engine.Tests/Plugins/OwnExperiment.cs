using FedActors.Hocon;

namespace FedActors.Engine.Tests.Plugins;

/// <summary>Experiments in which everything comes from an assembly of one's own.</summary>
internal static class OwnExperiment
{
    /// <summary>The assembly, as a build leaves it.</summary>
    public static string Assembly { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Plugin/release/FedActors.Plugin.dll"));

    public const string Text = """
        name = own
        rounds = 2
        data { set = own-rings, samples = 240, rings = 3, partition = own-dealt { clients = 12, first = 2 } }
        model = network { layers = [
          own-scale { start = 0.5 }, dense { out = 8 }, own-softplus, residual { layers = [own-scale { name = inner }] },
          dense { out = 3 }
        ] }
        training { batch-size = 5, optimiser = own-sign { learning-rate = 0.02, fading = 0.9 } }
        participation.participants = 12
        attacks {
          swappers { clients = [0], does = [own-swap { second = 2 }, own-fade { most = 0.7 }] }
          echo { clients = [1, 2], does = [own-echo { factor = 3 }] }
          stamped { clients = [3], does = [backdoor { trigger = own-first { value = 2.5 } }] }
        }
        measures.twin = true
        rules {
          agreeing = own-agree { f = 3, power = 1.5, prepare = [own-shrink { factor = 0.9 }] }
          pairs = own-agreeing { f = 25%, view = tensors, prepare = [own-shrink, own-pairs] }
        }
        """;

    /// <summary>The experiment as a file would give it that names the assembly.</summary>
    public static string WithPlugin { get; } = $"plugins = [{HoconText.Of(Assembly)}]\n{Text}";

    public static LoadedExperiment Load(params string[] settings) => ExperimentFile.Parse(WithPlugin, "own.conf", settings);

    /// <summary>The mistake that a setting causes.</summary>
    public static HoconException Refused(params string[] settings) => Assert.Throws<HoconException>(() => Load(settings));
}
