namespace FedActors.Training.Optimisers;

/// <summary>The settings of an optimiser.</summary>
/// <param name="LearningRate">The step size.</param>
public abstract record OptimiserOptions(double LearningRate);
