namespace FedActors;

/// <summary>Which value is the median when the number of values is even.</summary>
public enum MedianKind
{
    /// <summary>The mean of the two in the middle.</summary>
    Mid,

    /// <summary>The smaller of the two, as PyTorch and AgrAmplifier take it.</summary>
    Lower,

    /// <summary>The larger of the two, as flex-clash takes it.</summary>
    Upper,
}
