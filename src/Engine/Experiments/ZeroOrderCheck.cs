namespace FedActors.Engine.Experiments;

/// <summary>What cannot go together with zero-order training, where clients send slopes instead of models.</summary>
internal static class ZeroOrderCheck
{
    private const string Key = "training.method";

    /// <summary>What can be told before the data is opened.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment) => experiment.Training.Method is ZeroOrderOptions method
        ?
        [
            .. method.CheckTogether().Select(problem => problem.In(Key)),
            .. CheckMode(experiment.Participation.Mode), .. CheckTraining(experiment.Training),
            .. CheckServer(experiment.ServerOptimiser), .. CheckRules(experiment), .. CheckAttacks(experiment),
        ]
        : [];

    /// <summary>What only the built model can tell.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment, IModel model)
    {
        if (experiment.Training.Method is ZeroOrderOptions && model.HasStatistics)
            yield return new("model",
                "has statistics of batches, which only training with gradients measures; zero-order training cannot go with "
                + "batch-norm, take layer-norm or none");
    }

    private static IEnumerable<Problem> CheckMode(ModeOptions mode)
    {
        if (mode is not SyncOptions)
            yield return new("participation.mode",
                "must be sync with zero-order training: slopes of different steps are along different directions");
    }

    private static IEnumerable<Problem> CheckTraining(LocalTraining training)
    {
        var usual = new LocalTraining();
        if (training.KeepOptimiser)
            yield return new("training.keep-optimiser", "has no meaning with zero-order training, which has no optimiser");
        if (!training.Shuffle)
            yield return new("training.shuffle", "has no meaning with zero-order training, which draws a mini-batch each time");
        if (training.Proximal > 0)
            yield return new("training.proximal", "has no meaning with zero-order training, which has no gradients to add it to");
        if (training.NormaliseSteps)
            yield return new("training.normalise-steps",
                "has no meaning with zero-order training: slopes do not grow with the number of local steps");
        if (training.Epochs != usual.Epochs)
            yield return new("training.epochs",
                $"has no meaning with zero-order training, whose epochs are {Key}.zero-order.epochs");
        if (training.Optimiser != usual.Optimiser)
            yield return new("training.optimiser",
                "has no meaning with zero-order training, which has no gradients to follow: a client steps by "
                + $"{Key}.zero-order.local-rate, the server by server.learning-rate");
    }

    private static IEnumerable<Problem> CheckServer(ServerOptimiserOptions optimiser)
    {
        if (optimiser is not PlainServerOptions)
            yield return new("server.optimiser",
                "must be none with zero-order training: clients follow the model by its slopes alone, and do not know what the "
                + "server's optimiser remembers");
    }

    private static IEnumerable<Problem> CheckRules(Experiment experiment)
    {
        foreach (var rule in experiment.Rules)
        {
            if (rule.Options.View != View.Whole)
                yield return new($"rules.{rule.Name}.view",
                    "must be whole with zero-order training: clients send slopes, which have neither tensors nor layers");
            if (rule.Options.Wants.HasFlag(RuleNeeds.HeldOutLoss) && ExperimentCheck.MayHaveRoot(experiment.Data))
                yield return new($"rules.{rule.Name}",
                    $"{rule.Options.Name} learns from gradients on the server's samples, which are no slopes along the "
                    + "directions of zero-order training; leave server.root.size at 0");
        }
    }

    private static IEnumerable<Problem> CheckAttacks(Experiment experiment)
    {
        foreach (var group in experiment.Attacks)
        {
            if (group.Tensor is not null)
                yield return new($"attacks.{group.Name}.tensor",
                    "cannot be given with zero-order training: clients send slopes, which have no tensors");
            if (group.PoisonFrom == PoisonStart.Trained)
                yield return new($"attacks.{group.Name}.poison-from",
                    "cannot be trained with zero-order training: slopes are no model that poison could be trained from");
        }
    }
}
