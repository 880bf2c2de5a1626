namespace FedActors.Training.Optimisers;

/// <summary>An optimiser's parameters.</summary>
/// <param name="LearningRate">The step size.</param>
public abstract record OptimiserOptions(double LearningRate);
