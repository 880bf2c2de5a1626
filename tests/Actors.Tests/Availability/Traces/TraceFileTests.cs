using FedActors.Actors.Availability;
using FedActors.Actors.Availability.Traces;
using FedActors.Actors.Devices;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Tests.Availability.Traces;

public sealed class TraceFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Lines_say_when_each_client_is_available_and_the_last_time_ends_the_trace()
    {
        File.WriteAllText(_path, "client,time,up\n0,0,1\n1,0,0\n0,10.5,0\n1,5,1\n0,20,1\n");

        var clients = TraceFile.Read(_path, TraceFormat.Csv);

        Assert.Equal([(0, 10.5), (20, 30.5)], Spans(clients[0], 2));
        Assert.Equal([(5, 20), (25, 40)], Spans(clients[1], 2));
    }

    [Theory]
    [InlineData("", "", "has no devices")]
    [InlineData("0,0,1\n", "", "has no duration: its only time is 0")]
    [InlineData("0,5,1\n", ":1", "client 0 begins at 5 s: whether it was available before is not said")]
    [InlineData("0,0,1\n0,7,0\n0,6,1\n", ":3", "the time of client 0 runs backwards: 6 s comes after 7 s")]
    [InlineData("0,0,1\n0,7,0\n0,7,1\n", ":3", "the time of client 0 runs backwards: 7 s comes after 7 s")]
    [InlineData("0,0,1\n2,0,1\n2,3,0\n", "", "client 1 has no line, but client 2 has")]
    [InlineData("0,0\n", ":1", "'0,0' is not client,time,up with 0 or 1 for up")]
    [InlineData("0,0,yes\n", ":1", "'0,0,yes' is not client,time,up with 0 or 1 for up")]
    [InlineData("-1,0,1\n", ":1", "'-1' is not the number of a client")]
    [InlineData("0,NaN,1\n", ":1", "'NaN' is not a time in seconds from 0 to a hundred years")]
    [InlineData("0,1e300,1\n", ":1", "'1e300' is not a time in seconds from 0 to a hundred years")]
    public void Lines_that_leave_something_open_are_refused(string text, string line, string problem)
    {
        File.WriteAllText(_path, text);

        Assert.Equal($"{_path}{line}: {problem}", Refused(TraceFormat.Csv));
    }

    [Fact]
    public void The_active_times_of_FedScale_repeat_after_the_finish_time()
    {
        Write(new() { [7] = Row([10, 50], [20, 90.5], 100, 50.5), ["b"] = Row([], [], 100, 0) });

        var clients = TraceFile.Read(_path, TraceFormat.FedScale);

        Assert.Equal([(10, 20), (50, 90.5), (110, 120)], Spans(clients[0], 3));
        Assert.Equal(0, clients[1].Share);
    }

    public static TheoryData<object[], object[], double, double, string> WrongRows => new()
    {
        { [10, 50], [20], 100, 10, "becomes active 2 times and inactive 1 times: a time is missing" },
        { [10], [5], 100, 5, "has a time that runs backwards: active at 10 s, inactive at 5 s" },
        { [10, 15], [20, 30], 100, 25, "has a time that runs backwards: inactive at 20 s, active at 15 s" },
        { [10], [120], 100, 110, "is active until 120 s, after its finish_time of 100 s" },
        { [10], [20], 100, 30, "is active for 10 s in all, but its duration is 30 s: spans are missing" },
        { [10], [20], 0, 10, "has no finish_time above 0" },
        { [-1], [20], 100, 21, "has a value under active that is no number from 0 to 3155760000" },
        { ["ten"], [20], 100, 10, "has a value under active that is no number from 0 to 3155760000" },
    };

    [Theory]
    [MemberData(nameof(WrongRows))]
    public void Rows_of_FedScale_that_contradict_themselves_are_refused(
        object[] active, object[] inactive, double finish, double duration, string problem)
    {
        Write(new() { [7] = Row(active, inactive, finish, duration) });

        Assert.Equal($"{_path}: client 7 {problem}", Refused(TraceFormat.FedScale));
    }

    [Fact]
    public void Capacities_of_FedScale_are_milliseconds_of_inference_and_kilobits()
    {
        Write(new() { [1] = new Dictionary<object, object> { ["computation"] = 162.0, ["communication"] = 5648.1 } });

        var device = MeasuredDevice.Of(Assert.Single(PickledRows.Read(_path)));

        Assert.Equal(1000 / 486.0, device.SamplesPerSecond, 9);
        Assert.Equal(706_012.5, device.BytesPerSecond, 6);
    }

    [Fact]
    public void A_device_of_FLASH_is_available_while_it_is_idle_charged_and_on_wifi()
    {
        File.WriteAllText(_path, Flash(
            "2020-01-28 01:00:00\\tscreen_off\\n2020-01-28 01:00:10\\tbattery_charged_on\\n2020-01-28 01:00:20\\tWIFI\\n"
            + "2020-01-28 01:00:30\\t87%\\n2020-01-28 01:00:40\\tscreen_on\\n2020-01-28 01:00:50\\tscreen_lock\\n"
            + "2020-01-28 01:01:00\\t4G\\n2020-01-28 01:01:10\\twifi\\n2020-01-28 01:01:40\\tbattery_okay\\n"));

        var device = Assert.Single(TraceFile.Read(_path, TraceFormat.Flash));

        // At one in the morning, for 100 seconds, the last thirty of them until the end of the trace.
        Assert.Equal(At(3620), device.NextUp(At(3600)));
        Assert.Equal(At(3640), device.NextDown(At(3620)));
        Assert.Equal(At(3650), device.NextUp(At(3640)));
        Assert.Equal(At(3660), device.NextDown(At(3650)));
        Assert.Equal(At(3700), device.NextDown(At(3670)));
        Assert.Equal(0.6, device.Share, 9);
    }

    [Theory]
    [InlineData("[]", "is not an object of devices")]
    [InlineData("{", "is not one of FLASH's files: ")]
    [InlineData("{}", "has no devices")]
    [InlineData("{\"a\": {\"model\": \"x\"}}", "device a has no messages")]
    [InlineData("{\"a\": {\"messages\": \"\"}}", "device a has fewer than two times, so that it has no duration")]
    [InlineData(
        "{\"a\": {\"messages\": \"soon\\twifi\"}}",
        "device a has in line 1 'soon\\u0009wifi', which is not a time, a tab and a state")]
    public void Files_that_are_not_of_FLASH_are_refused(string text, string problem)
    {
        File.WriteAllText(_path, text);

        Assert.StartsWith($"{_path}: {problem}", Refused(TraceFormat.Flash));
    }

    [Fact]
    public void So_are_times_that_run_backwards_and_unknown_states()
    {
        File.WriteAllText(_path, Flash("2020-01-28 01:00:00\\twifi\\n2020-01-28 00:59:59\\t4G"));
        Assert.Equal(
            $"{_path}: device a has a time in line 2 that runs backwards: 2020-01-28 00:59:59 comes after 2020-01-28 01:00:00",
            Refused(TraceFormat.Flash));

        File.WriteAllText(_path, Flash("2020-01-28 01:00:00\\tasleep"));
        Assert.Equal($"{_path}: device a has in line 1 the unknown state 'asleep'", Refused(TraceFormat.Flash));
    }

    private static string Flash(string messages) => $"{{\"a\": {{\"model\": \"x\", \"messages\": \"{messages}\"}}}}";

    private static Dictionary<object, object> Row(object[] active, object[] inactive, double finish, double duration) => new()
    {
        ["duration"] = duration,
        ["active"] = active,
        ["inactive"] = inactive,
        ["finish_time"] = finish,
        ["model"] = "CPH1801",
    };

    private static IEnumerable<(double From, double Until)> Spans(Timeline timeline, int count)
    {
        var time = Instant.Start;
        for (var span = 0; span < count; span++)
        {
            var (from, until) = (timeline.NextUp(time)!.Value, timeline.NextDown(timeline.NextUp(time)!.Value)!.Value);
            yield return (from.SinceStart.TotalSeconds, until.SinceStart.TotalSeconds);
            time = until;
        }
    }

    private static Instant At(double seconds) => Instant.Start + TimeSpan.FromSeconds(seconds);

    private void Write(Dictionary<object, object> clients) => File.WriteAllBytes(_path, PickleText.Of(clients));

    private string Refused(TraceFormat format) =>
        Assert.ThrowsAny<DataException>(() => TraceFile.Read(_path, format)).Message;
}
