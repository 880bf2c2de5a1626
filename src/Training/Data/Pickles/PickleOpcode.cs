namespace FedActors.Training.Data.Pickles;

/// <summary>
/// The opcodes of Python's pickles (https://docs.python.org/3/library/pickletools.html) used for dictionaries, lists,
/// strings, numbers and NumPy arrays in protocols 2 to 5.
/// </summary>
internal enum PickleOpcode : byte
{
    Protocol = 0x80,
    Frame = 0x95,
    Stop = (byte)'.',
    Mark = (byte)'(',

    None = (byte)'N',
    True = 0x88,
    False = 0x89,
    Whole8 = (byte)'K',
    Whole16 = (byte)'M',
    Whole32 = (byte)'J',
    WholeLong = 0x8a,
    Fraction = (byte)'G',
    Bytes8 = (byte)'C',
    Bytes32 = (byte)'B',
    Bytes64 = 0x8e,
    ByteArray = 0x96,
    Text8 = 0x8c,
    Text32 = (byte)'X',
    Text64 = 0x8d,
    OldText8 = (byte)'U',
    OldText32 = (byte)'T',

    EmptyTuple = (byte)')',
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    Tuple = (byte)'t',
    EmptyList = (byte)']',
    Append = (byte)'a',
    Appends = (byte)'e',
    EmptyDictionary = (byte)'}',
    SetItem = (byte)'s',
    SetItems = (byte)'u',

    Remember = 0x94,
    Remember8 = (byte)'q',
    Remember32 = (byte)'r',
    Recall8 = (byte)'h',
    Recall32 = (byte)'j',

    Name = (byte)'c',
    NameOnStack = 0x93,
    Call = (byte)'R',
    Build = (byte)'b',
}
