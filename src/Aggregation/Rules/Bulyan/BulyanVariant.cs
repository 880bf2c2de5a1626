namespace FedActors;

/// <summary>Which of the rules named Bulyan.</summary>
public enum BulyanVariant
{
    /// <summary>The mean of the m updates of lowest Krum score: arXiv 2503.21244, Sec. 4.3. There m = 5.</summary>
    MeanOfBest,

    /// <summary>
    /// The rule of El Mhamdi et al.: θ = n − 2 f updates by Krum, one after the other, then for each coordinate the mean of the
    /// θ − 2 f values nearest to its median.
    /// </summary>
    ElMhamdi,

    /// <summary>
    /// The choice of El Mhamdi et al., then the mean without the f smallest and largest values: arXiv 2503.21244, Sec. 2.4.
    /// </summary>
    ElMhamdiTrimmed,

    /// <summary>
    /// The m updates of lowest Krum score, then the mean without the f smallest and largest values: the program of
    /// arXiv 2503.21244.
    /// </summary>
    TrimmedBest,

    /// <summary>
    /// flex-clash's program, in which m is what is assumed hostile, and f only sets the number of neighbours. It overwrites
    /// distances by their place in sorted rows, so that soon all are infinite and the first row wins again and again. For
    /// reproducing its tables; never a defence.
    /// </summary>
    FlexClashOverwritten,
}
