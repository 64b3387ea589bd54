/// Why a document could not be converted.
public enum ConversionError: Error, Hashable, Sendable {
  /// The program that converts it is not there, or not on PATH.
  case programNotFound(ConverterProgram)
  /// The program did not come to an end in this many seconds.
  case timedOut(ConverterProgram, seconds: Int)
  /// The program failed: the last line that it said, empty where it said nothing.
  case failed(ConverterProgram, status: Int32, saying: String)
  /// A password is needed to open the document.
  case encrypted
  /// The program came to an end without having made anything of the document.
  case noOutput(ConverterProgram)
  /// The pages are pictures, without any text.
  case noText
  /// What the program made is larger than this many bytes.
  case outputTooLarge(bytes: Int)
  /// The user ended the run.
  case interrupted
  /// The operating system reports an error, by the number of the C library.
  case system(Int32)
}
