namespace FedActors;

/// <summary>The run without the attack with which a rule is compared.</summary>
public enum Twin
{
    /// <summary>None.</summary>
    None,

    /// <summary>The same rule without the attack: what the attack costs.</summary>
    Rule,

    /// <summary>Averaging without the attack, one run for all rules: what attack and rule cost together.</summary>
    Average,
}
