using MessagePack;
using MessagePack.Formatters;

namespace FedActors.Actors.Wire;

/// <summary>
/// Serializes an evaluation: samples, correct ones, loss. The type belongs to training, which knows nothing of wires.
/// </summary>
internal sealed class EvaluationFormatter : IMessagePackFormatter<Evaluation>
{
    public void Serialize(ref MessagePackWriter writer, Evaluation value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(3);
        writer.Write(value.Samples);
        writer.Write(value.Correct);
        writer.Write(value.Loss);
    }

    public Evaluation Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.ReadArrayHeader() == 3
            ? new Evaluation(reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble())
            : throw new MessagePackSerializationException("an evaluation has three parts");
}
