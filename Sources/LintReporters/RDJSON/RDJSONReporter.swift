import LintModel
import ReportModel
import RulePack

/// Writes the diagnostic format of reviewdog
/// (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), in which columns are bytes.
struct RDJSONReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func begin(_ output: inout [UInt8]) {
    output.append(literal: #"{"source":{"name":"reportlint"},"diagnostics":["#)
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    var writer = JSONWriter()
    switch file.outcome {
    case .checked(_, let diagnostics):
      for diagnostic in diagnostics { writer.rdDiagnostic(diagnostic, in: file, language) }
    case .failed(_, let reason):
      writer.object {
        $0.key("message")
        $0.string(reason)
        $0.rdLocation(file.file, nil, nil)
        $0.key("severity")
        $0.string("ERROR")
      }
    }
    output.body = writer.bytes
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output.append(literal: "]}\n")
  }
}

extension JSONWriter {
  fileprivate mutating func rdDiagnostic(
    _ diagnostic: PlacedDiagnostic, in file: CheckedFile, _ language: Language
  ) {
    let place = diagnostic.place
    object {
      $0.key("message")
      $0.string(file.message(of: diagnostic, language))
      $0.rdLocation(
        file.file(of: place), file.hasLines(place) ? place : nil, diagnostic.byteColumns)
      $0.key("severity")
      $0.string(diagnostic.severity.rawValue.uppercased())
      $0.key("code")
      $0.object {
        $0.key("value")
        $0.string(diagnostic.rule.rawValue)
      }
      let edits = diagnostic.fix?.edits.filter { $0.byteColumns != nil } ?? []
      if !edits.isEmpty {
        $0.key("suggestions")
        $0.array(edits) { writer, edit in
          writer.object {
            $0.rdRange(edit.place, edit.byteColumns)
            $0.key("text")
            $0.string(edit.text)
          }
        }
      }
      if !diagnostic.related.isEmpty {
        $0.key("related_locations")
        $0.array(diagnostic.related) { writer, note in
          writer.object {
            $0.key("message")
            $0.string(note.message)
            $0.rdLocation(
              file.file(of: note.place), file.hasLines(note.place) ? note.place : nil, nil)
          }
        }
      }
    }
  }

  /// Writes where something is: in a file, and there in lines where it has any.
  fileprivate mutating func rdLocation(
    _ file: NamedFile, _ place: PlaceName?, _ columns: ByteColumns?
  ) {
    key("location")
    object {
      $0.key("path")
      $0.string(file.relativeName)
      if let place { $0.rdRange(place, columns) }
    }
  }

  /// Writes a range; of lines where the columns in bytes are not known.
  private mutating func rdRange(_ place: PlaceName, _ columns: ByteColumns?) {
    key("range")
    object {
      $0.key("start")
      $0.rdPosition(place.start.line, columns?.start)
      $0.key("end")
      $0.rdPosition(place.end.line, columns?.end)
    }
  }

  private mutating func rdPosition(_ line: Int, _ column: Int?) {
    object {
      $0.key("line")
      $0.number(line)
      if let column {
        $0.key("column")
        $0.number(column)
      }
    }
  }
}
