using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\r\n1,\r\n", "a|b;1|")]
    [InlineData("\"a,\"\"b\"\"\r\nc\",d\r\n", "a,\"b\"\r\nc|d")]
    [InlineData("a\n", "a")]
    [InlineData("", "")]
    public void Whole_records_are_read(string text, string records)
    {
        var (read, isCutOff) = Read(text);
        Assert.Equal(records, read);
        Assert.False(isCutOff);
    }

    [Theory]
    [InlineData("a,b\r\n1,2", "a|b")]
    [InlineData("a,b\r\n1,2\r", "a|b")]
    [InlineData("a,b\r\n\"1\r\n", "a|b")]
    [InlineData("a", "")]
    public void A_record_without_its_end_is_left_out(string text, string records)
    {
        var (read, isCutOff) = Read(text);
        Assert.Equal(records, read);
        Assert.True(isCutOff);
    }

    private static (string Records, bool IsCutOff) Read(string text)
    {
        var records = new CsvRecords(new StringReader(text));
        return (string.Join(';', records.Read().Select(fields => string.Join('|', fields))), records.IsCutOff);
    }
}
