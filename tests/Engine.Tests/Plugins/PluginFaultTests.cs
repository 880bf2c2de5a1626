using System.Reflection;
using System.Reflection.Emit;
using FedActors.Engine.Tests.RunFolders;
using FedActors.Hocon;

namespace FedActors.Engine.Tests.Plugins;

/// <summary>Whatever is wrong with a plug-in is one sentence that says where the file names it.</summary>
public sealed class PluginFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_not_there() =>
        Assert.Equal($"there is no file {Path.GetFullPath("absent/My.dll")}", Fault("absent/My.dll"));

    [Fact]
    public void A_folder() => Assert.Equal($"there is no file {_folder.PathOf()}", Fault(_folder.PathOf()));

    [Fact]
    public void A_device_that_never_ends() => Assert.Equal("/dev/zero is empty", Fault("/dev/zero"));

    [Fact]
    public void A_file_that_is_no_assembly()
    {
        var path = _folder.PathOf("text.dll");
        File.WriteAllText(path, "rules, lots of them");

        Assert.Equal($"{path} is not a .NET assembly", Fault(path));
    }

    [Fact]
    public void An_assembly_without_plug_ins()
    {
        var path = typeof(HoconException).Assembly.Location;

        Assert.Equal($"{path} has no public class that implements IPlugin", Fault(path));
    }

    [Fact]
    public void A_plug_in_that_can_be_made_in_no_way()
    {
        var path = Made("Unmakeable", typeof(IPlugin), MadeAssembly.ReturnsItsArgument, type =>
            type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(int)])
                .GetILGenerator().Emit(OpCodes.Ret));

        Assert.Equal($"{path} cannot be used: TheirPlugin has no public constructor without parameters", Fault(path));
    }

    [Fact]
    public void A_plug_in_whose_constructor_throws()
    {
        var path = Made("Throwing", typeof(IPlugin), MadeAssembly.ReturnsItsArgument, type => MadeAssembly.Throws(
            type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator(),
            typeof(InvalidOperationException), "not today\n   at Somewhere"));

        Assert.Equal($"{path} has failed with InvalidOperationException: not today", Fault(path));
    }

    [Fact]
    public void A_plug_in_whose_method_throws()
    {
        var path = Made("Failing", typeof(IPlugin), code => MadeAssembly.Throws(code, typeof(TimeoutException), "too slow"));

        Assert.Equal($"{path} has failed with TimeoutException: too slow", Fault(path));
    }

    [Fact]
    public void A_plug_in_that_returns_nothing()
    {
        var path = Made("Silent", typeof(IPlugin), MadeAssembly.ReturnsNull);

        Assert.Equal($"{path} cannot be used: TheirPlugin has returned no catalogue", Fault(path));
    }

    [Fact]
    public void A_plug_in_that_takes_a_name_twice()
    {
        var mistake = Mistake($"[{HoconText.Of(OwnExperiment.Assembly)}, {HoconText.Of(OwnExperiment.Assembly)}]");

        Assert.Equal("plugins[1]", mistake.Key);
        Assert.StartsWith($"{OwnExperiment.Assembly} cannot be used: 'own-agreeing' is already the name of", mistake.Problem);
    }

    [Fact]
    public void A_plug_in_without_what_it_needs_and_then_with_it()
    {
        var needed = MadeAssembly.Named("Needed");
        var contract = needed.Module().DefineType(
            "IBetterPlugin", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract, null, [typeof(IPlugin)]);
        contract.CreateType();
        var path = Made("Needy", contract, MadeAssembly.ReturnsItsArgument);

        Assert.Equal($"{path} needs Needed, which is neither beside it nor part of FedActors", Fault(path));

        var complete = Directory.CreateDirectory(_folder.PathOf("complete")).FullName;
        needed.SaveIn(complete);
        File.Copy(path, Path.Combine(complete, "Needy.dll"));
        BuiltIn.With([Path.Combine(complete, "Needy.dll")]);
    }

    [Fact]
    public void A_plug_in_for_another_version()
    {
        var future = MadeAssembly.Named("FedActors.Settings", new Version(9, 8, 7, 0));
        var contract = future.Module().DefineType(
            "FedActors.Settings.IPlugin2", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        contract.CreateType();
        var path = Made("Future", contract, MadeAssembly.ReturnsItsArgument);

        Assert.StartsWith($"{path} was built for FedActors 9.8.7.0, and this is 0.1.0.0: ", Fault(path));
    }

    [Fact]
    public void All_of_them_are_told_each_at_its_place()
    {
        var error = Assert.Throws<HoconException>(() => ExperimentFile.Parse(
            """
            plugins = [
              One.dll
              Two.dll
            ]
            rule = own-agreeing { f = 1 }
            """, "own.conf", []));

        Assert.Equal([(2, "plugins[0]"), (3, "plugins[1]")], error.All.Select(each => (each.Origin.Line, each.Key)));
    }

    private static string Fault(string path)
    {
        var mistake = Mistake($"[{HoconText.Of(path)}]");
        Assert.Equal(("own.conf", 2, "plugins[0]"), (mistake.Origin.Source, mistake.Origin.Line, mistake.Key));
        return mistake.Problem;
    }

    private static HoconException Mistake(string plugins) =>
        Assert.Throws<HoconException>(() => ExperimentFile.Parse($"rounds = 2\nplugins = {plugins}", "own.conf", []));

    private string Made(string name, Type contract, Action<ILGenerator> body, Action<TypeBuilder>? more = null)
    {
        var assembly = MadeAssembly.Named(name);
        var type = assembly.Module().AddPlugin("TheirPlugin", contract, body);
        more?.Invoke(type);
        type.CreateType();
        return assembly.SaveIn(_folder.PathOf());
    }
}
