using System.Text.Json;
using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class RoundsJsonTests
{
    [Fact]
    public void A_round_has_the_numbers_of_the_csv_under_the_same_names()
    {
        var json = Written(SampleRounds.Trained());

        var wall = json.GetProperty("wall").EnumerateObject().Select(property => "wall_" + property.Name);
        var names = json.EnumerateObject().Select(property => property.Name).Concat(wall);
        Assert.Equal(RoundsCsv.Header.Split(',').Order(), names.Except(["clients", "views", "wall"]).Order());
        Assert.Equal(0.875, json.GetProperty("accuracy").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("void").ValueKind);
    }

    [Fact]
    public void Clients_are_columns_of_one_table()
    {
        var clients = Written(SampleRounds.Trained()).GetProperty("clients");

        Assert.Equal([3, 4, 7, 8, 9], Column("client").Select(value => value.GetInt32()));
        Assert.Equal([true, false, false, false, true], Column("hostile").Select(value => value.GetBoolean()));
        Assert.Equal(["arrived", "arrived", "late", "not-finite", "arrived"], Column("fate").Select(value => value.GetString()));
        Assert.Equal([0.25, 0.75, 0, 0, 0], Column("weight").Select(value => value.GetDouble()));

        IEnumerable<JsonElement> Column(string name) => clients.GetProperty(name).EnumerateArray();
    }

    [Fact]
    public void Judgements_name_the_clients_that_arrived_and_leave_out_zeros()
    {
        var view = Written(SampleRounds.Trained()).GetProperty("views")[0];

        Assert.Equal("all", view.GetProperty("name").GetString());
        Assert.Equal("""{"3":0.25,"4":0.75}""", view.GetProperty("weights").GetRawText());
        Assert.Equal("""{"3":1.5,"4":null}""", view.GetProperty("scores").GetRawText());
    }

    [Fact]
    public void Without_a_verdict_there_are_no_views() =>
        Assert.Equal(JsonValueKind.Null, Written(SampleRounds.Untrained()).GetProperty("views").ValueKind);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_that_are_not_finite_become_null(double loss)
    {
        var json = Written(SampleRounds.Trained() with { TrainingLoss = loss });
        Assert.Equal(JsonValueKind.Null, json.GetProperty("training_loss").ValueKind);
    }

    [Fact]
    public void Every_fate_has_a_name()
    {
        var fates = Enum.GetValues<Fate>();
        ParticipantResult[] participants = [.. fates.Select((fate, client) => new ParticipantResult(client, false, fate, 0))];
        var json = Written(SampleRounds.Trained() with { Participants = participants, Verdict = null });
        var names = json.GetProperty("clients").GetProperty("fate").EnumerateArray().Select(name => name.GetString());
        Assert.Equal(fates.Length, names.Distinct().Count());
    }

    private static JsonElement Written(RoundResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) RoundsJson.Write(json, result, RoundSummary.Of(result));
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
