namespace FedActors;

/// <summary>Options that configurations can name.</summary>
/// <typeparam name="TFamily">The base of all options that can stand in the same place.</typeparam>
public interface IDescribed<TFamily>
{
    /// <summary>How configurations name and set them; null for options that only code can make.</summary>
    Kind<TFamily>? Descriptor { get; }
}
