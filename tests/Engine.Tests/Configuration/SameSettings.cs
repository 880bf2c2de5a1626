using System.Collections;
using System.Reflection;

namespace FedActors.Engine.Tests.Configuration;

/// <summary>Compares options part by part; records compare lists by reference.</summary>
internal static class SameSettings
{
    public static void Assert(object? expected, object? found, string path = "")
    {
        if (expected is null || found is null || expected.GetType().IsPrimitive || expected is string or Enum or TimeSpan)
        {
            Xunit.Assert.True(Equals(expected, found), $"{path}: {expected} became {found}");
            return;
        }
        if (expected is IEnumerable list && found is IEnumerable others)
        {
            object?[] one = [.. list.Cast<object?>()], two = [.. others.Cast<object?>()];
            Xunit.Assert.True(one.Length == two.Length, $"{path}: {one.Length} became {two.Length}");
            for (var index = 0; index < one.Length; index++) Assert(one[index], two[index], $"{path}[{index}]");
            return;
        }
        Xunit.Assert.True(expected.GetType() == found.GetType(), $"{path}: {expected.GetType()} became {found.GetType()}");
        foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite) Assert(property.GetValue(expected), property.GetValue(found), $"{path}.{property.Name}");
    }
}
