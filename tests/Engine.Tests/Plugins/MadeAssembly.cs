using System.Reflection;
using System.Reflection.Emit;

namespace FedActors.Engine.Tests.Plugins;

/// <summary>Makes assemblies with plug-ins that are wrong in some way.</summary>
internal static class MadeAssembly
{
    private const MethodAttributes Override = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    public static PersistedAssemblyBuilder Named(string name, Version? version = null) =>
        new(new AssemblyName(name) { Version = version }, typeof(object).Assembly);

    public static ModuleBuilder Module(this PersistedAssemblyBuilder assembly) =>
        assembly.DefineDynamicModule(assembly.GetName().Name!);

    /// <summary>Saves it as NAME.dll and returns the path.</summary>
    public static string SaveIn(this PersistedAssemblyBuilder assembly, string folder)
    {
        var path = Path.Combine(folder, $"{assembly.GetName().Name}.dll");
        assembly.Save(path);
        return path;
    }

    /// <summary>Adds a public class that implements <paramref name="contract"/>, whose method does what is emitted.</summary>
    public static TypeBuilder AddPlugin(this ModuleBuilder module, string name, Type contract, Action<ILGenerator> body)
    {
        var type = module.DefineType(name, TypeAttributes.Public, typeof(object), [contract]);
        var method = type.DefineMethod(nameof(IPlugin.AddTo), Override, typeof(Catalogue), [typeof(Catalogue)]);
        body(method.GetILGenerator());
        return type;
    }

    public static void ReturnsItsArgument(ILGenerator code)
    {
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ret);
    }

    public static void ReturnsNull(ILGenerator code)
    {
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Ret);
    }

    public static void Throws(ILGenerator code, Type exception, string message)
    {
        code.Emit(OpCodes.Ldstr, message);
        code.Emit(OpCodes.Newobj, exception.GetConstructor([typeof(string)])!);
        code.Emit(OpCodes.Throw);
    }
}
