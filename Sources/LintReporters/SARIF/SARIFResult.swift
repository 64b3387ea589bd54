import LintModel
import ReportLint
import ReportModel
import RulePack

extension JSONWriter {
  /// Writes a finding.
  mutating func sarifResult(
    _ diagnostic: PlacedDiagnostic, in file: CheckedFile, ruleIndex: Int?, _ language: Language
  ) {
    object {
      $0.ruleReference(diagnostic.rule, ruleIndex)
      $0.key("level")
      $0.string(diagnostic.severity.sarifLevel)
      $0.text(diagnostic.message, for: "message")
      $0.key("locations")
      $0.array([diagnostic.place]) {
        $0.location($1, diagnostic.logicalPlace, in: file, language)
      }
      if !diagnostic.related.isEmpty {
        $0.key("relatedLocations")
        $0.array(diagnostic.related.enumerated()) {
          $0.location($1.element.place, nil, in: file, language, note: $1)
        }
      }
      if let fingerprint = diagnostic.fingerprint {
        $0.key("partialFingerprints")
        $0.object {
          $0.key("reportlint/v1")
          $0.string(fingerprint.description)
        }
      }
      if let fix = diagnostic.fix {
        $0.key("fixes")
        $0.array([fix]) { $0.fix($1, in: file, language) }
      }
      $0.key("suppressions")
      $0.array([diagnostic.suppression].compactMap(\.self)) {
        $0.suppression($1, in: file, language)
      }
    }
  }

  /// Writes what the document says that suppresses a finding. The standard wants the list with all
  /// results of a run or with none (3.27.23), so that nobody need guess whether there could be any.
  private mutating func suppression(
    _ suppression: Suppression, in file: CheckedFile, _ language: Language
  ) {
    object {
      $0.key("kind")
      $0.string("inSource")
      if !suppression.reason.isEmpty {
        $0.key("justification")
        $0.string(suppression.reason)
      }
      $0.key("location")
      $0.location(suppression.place, nil, in: file, language)
    }
  }

  private mutating func ruleReference(_ rule: RuleID, _ index: Int?) {
    key("ruleId")
    string(rule.rawValue)
    if let index {
      key("ruleIndex")
      number(index)
    }
  }

  /// Writes a place. One in a layout is a logical location: the file has no such line.
  private mutating func location(
    _ place: PlaceName, _ logical: LogicalPlace?, in file: CheckedFile, _ language: Language,
    note: EnumeratedSequence<[PlacedNote]>.Element? = nil
  ) {
    object {
      if let note {
        $0.key("id")
        $0.number(note.offset)
      }
      $0.key("physicalLocation")
      $0.object {
        $0.artifactLocation(file.file(of: place))
        if file.hasLines(place) {
          $0.key("region")
          $0.region(place)
        }
      }
      if logical != nil || !file.hasLines(place) {
        $0.key("logicalLocations")
        $0.array([logical]) {
          $0.logicalLocation(place, $1, isLaidOut: !file.hasLines(place), language)
        }
      }
      if let note { $0.text(note.element.message, for: "message") }
    }
  }

  private mutating func logicalLocation(
    _ place: PlaceName, _ logical: LogicalPlace?, isLaidOut: Bool, _ language: Language
  ) {
    object {
      if let name = isLaidOut ? place.name(in: logical, language) : logical?.title {
        $0.key("name")
        $0.string(name)
      }
      if let path = logical?.path {
        $0.key("fullyQualifiedName")
        $0.string(path)
      }
      if place.cell != nil {
        $0.key("kind")
        $0.string("cell")
      }
    }
  }

  private mutating func artifactLocation(_ file: NamedFile) {
    key("artifactLocation")
    object {
      $0.key("uri")
      $0.string(file.uri)
      if file.path.first != UInt8(ascii: "/") {
        $0.key("uriBaseId")
        $0.string("%SRCROOT%")
      }
    }
  }

  private mutating func region(_ place: PlaceName) {
    object {
      $0.key("startLine")
      $0.number(place.start.line)
      $0.key("startColumn")
      $0.number(place.start.column)
      $0.key("endLine")
      $0.number(place.end.line)
      $0.key("endColumn")
      $0.number(place.end.column)
    }
  }

  private mutating func fix(_ fix: PlacedFix, in file: CheckedFile, _ language: Language) {
    object {
      $0.text(fix.description(language), for: "description")
      $0.key("artifactChanges")
      let sources = Set(fix.edits.map(\.place.source)).sorted()
      $0.array(sources) { writer, source in
        writer.object {
          $0.artifactLocation(file.files[source])
          $0.key("replacements")
          $0.array(fix.edits.filter { $0.place.source == source }) { $0.replacement($1) }
        }
      }
      $0.key("properties")
      $0.object {
        $0.key("safe")
        $0.bool(fix.isSafe)
      }
    }
  }

  private mutating func replacement(_ edit: PlacedEdit) {
    object {
      $0.key("deletedRegion")
      $0.region(edit.place)
      $0.text(edit.text, for: "insertedContent")
    }
  }

  /// Writes what could not be checked.
  mutating func sarifNotification(
    _ notification: SARIFNotification, _ reason: String, about file: NamedFile,
    rule: (id: RuleID, index: Int?)? = nil
  ) {
    object {
      $0.key("descriptor")
      $0.object {
        $0.key("id")
        $0.string(notification.id)
        $0.key("index")
        $0.number(notification.rawValue)
      }
      if let rule {
        $0.key("associatedRule")
        $0.object {
          $0.key("id")
          $0.string(rule.id.rawValue)
          if let index = rule.index {
            $0.key("index")
            $0.number(index)
          }
        }
      }
      $0.key("level")
      $0.string(notification.level)
      $0.text(reason, for: "message")
      $0.key("locations")
      $0.array([file]) { writer, file in
        writer.object {
          $0.key("physicalLocation")
          $0.object { $0.artifactLocation(file) }
        }
      }
    }
  }
}

extension PlaceName {
  /// What people call a place in a layout: the cell, or the heading or row with the layout's line.
  fileprivate func name(in logical: LogicalPlace?, _ language: Language) -> String {
    if let cell { return cell }
    let title = logical?.title ?? ""
    let line = layoutName(language)
    return title.isEmpty ? String(line.drop { $0 == " " }) : title + line
  }
}

extension PlacedFix {
  /// Whether somebody has to look at it.
  fileprivate func description(_ language: Language) -> String {
    switch (isSafe, language) {
    case (true, .english): "changes nothing of what the report says"
    case (true, .chinese): "不改变报告内容的修改"
    case (false, .english): "to be looked at before it is made"
    case (false, .chinese): "修改前请核对"
    }
  }
}
