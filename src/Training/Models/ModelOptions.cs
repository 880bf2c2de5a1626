namespace FedActors;

/// <summary>A model as a configuration describes it, independent of the data.</summary>
public abstract record ModelOptions : IDescribed<ModelOptions>
{
    /// <summary>How configurations name and set it; null for a model that only code can make.</summary>
    public virtual Kind<ModelOptions>? Descriptor => null;

    /// <summary>
    /// The model for samples of shape <paramref name="input"/> with labels 0 … <paramref name="classes"/> − 1.
    /// Throws a <see cref="ShapeException"/> that names the layer if the layers do not fit.
    /// </summary>
    public abstract IModel Build(SampleShape input, int classes);

    /// <summary>Begins the description of a model.</summary>
    protected static KindBuilder<ModelOptions, TModel> Describe<TModel>(string name, string summary)
        where TModel : ModelOptions, new() =>
        new(name, summary, new TModel());
}
