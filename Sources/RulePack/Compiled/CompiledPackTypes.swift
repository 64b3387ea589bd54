/// How each part of a pack is read from its compiled form: property by property.
extension Pack: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), name: reader.next(), years: reader.next(), places: reader.next(),
      isAutomatic: reader.next(), alternatives: reader.next(), outline: reader.next(),
      mayJoinParts: reader.next(), statements: reader.next(), tables: reader.next(),
      relations: reader.next(), historyRelations: reader.next(), claims: reader.next(),
      wordLists: reader.next(), lexicon: reader.next(), modifiers: reader.next(),
      rules: reader.next(),
      supersededBases: reader.next(), bases: reader.next(), reportNames: reader.next(),
      agencyKinds: reader.next(), dueDates: reader.next(), placeholders: reader.next(),
      repeatedWords: reader.next(), wrongWords: reader.next(), template: reader.next())
  }
}

extension AdministrativeDivision: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      name: reader.next(), aliases: reader.next(), isShared: reader.next(), parent: reader.next())
  }
}

extension PackAlternative: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      packs: reader.next(), years: reader.next(), severity: reader.next(),
      explanation: reader.next())
  }
}

extension OutlineSection: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), title: reader.next(), accepted: reader.next(), shortened: reader.next(),
      keywords: reader.next(), isOptional: reader.next(), isAnywhere: reader.next(),
      missingSeverities: reader.next(), leastCharacters: reader.next(), states: reader.next(),
      topics: reader.next(), paragraphs: reader.next())
  }
}

extension Wording: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(text: reader.next(), years: reader.next(), needsOrdinal: reader.next())
  }
}

extension SectionTopic: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), name: reader.next(), words: reader.next(), except: reader.next(),
      exceptBehind: reader.next(), agencies: reader.next(), isForDividedParts: reader.next())
  }
}

extension Statement: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(id: reader.next(), name: reader.next(), anyOf: reader.next())
  }
}

extension TableForm: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), captions: reader.next(), columns: reader.next(),
      valueColumns: reader.next(), rows: reader.next(), orientation: reader.next(),
      section: reader.next(), outdatedForms: reader.next(), corner: reader.next(),
      above: reader.next())
  }
}

extension TableColumn: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), title: reader.next(), role: reader.next(), group: reader.next(),
      aliases: reader.next(), isSigned: reader.next())
  }
}

extension TableRow: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      path: reader.next(), label: reader.next(), indicator: reader.next(), name: reader.next(),
      aliases: reader.next(), unit: reader.next(), parent: reader.next(), depth: reader.next(),
      isOptional: reader.next(), isOptionalTogether: reader.next(), variant: reader.next(),
      noneFor: reader.next(), meaning: reader.next(), block: reader.next(),
      allowsDecimals: reader.next(), columns: reader.next(), firstCell: reader.next())
  }
}

extension OutdatedForm: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(name: reader.next(), labels: reader.next(), atLeast: reader.next())
  }
}

extension Relation: CompiledValue {
  convenience init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), rule: reader.next(), severity: reader.next(), basis: reader.next(),
      formula: reader.next(), left: reader.next(), comparison: reader.next(),
      right: reader.next(), conditions: reader.next(), unless: reader.next(),
      explanation: reader.next())
  }
}

extension Relation.Condition: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(left: reader.next(), comparison: reader.next(), right: reader.next())
  }
}

extension Relation.Term: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(operand: reader.next(), isSubtracted: reader.next())
  }
}

extension TableClaim: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), phrases: reader.next(), none: reader.next(), units: reader.next(),
      sections: reader.next(), context: reader.next(), follows: reader.next(),
      severity: reader.next(), equals: reader.next())
  }
}

extension ClaimPhrase: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(text: reader.next(), lists: reader.next())
  }
}

extension WordList: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(id: reader.next(), words: reader.next())
  }
}

extension RuleSettings: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      severity: reader.next(), yearlySeverities: reader.next(), isOff: reader.next(),
      isOptional: reader.next(), statement: reader.next(), basis: reader.next())
  }
}

extension YearlySeverity: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(years: reader.next(), severity: reader.next())
  }
}

extension SupersededBasis: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(citation: reader.next(), from: reader.next(), replacement: reader.next())
  }
}

extension KnownBasis: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(number: reader.next(), titles: reader.next(), years: reader.next())
  }
}

extension AgencyKind: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      id: reader.next(), beginnings: reader.next(), endings: reader.next(),
      isForOthers: reader.next())
  }
}

extension DueDate: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      date: reader.next(), severity: reader.next(), agencies: reader.next(),
      warningFor: reader.next(), explanation: reader.next())
  }
}

extension Placeholder: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      open: reader.next(), close: reader.next(), isField: reader.next(), place: reader.next())
  }
}

extension RepeatedWord: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      word: reader.next(), onlyAfter: reader.next(), notAfter: reader.next(),
      notBefore: reader.next())
  }
}

extension WrongWord: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(
      word: reader.next(), right: reader.next(), notAfter: reader.next(),
      notBefore: reader.next(), followedBy: reader.next(), near: reader.next())
  }
}

extension DraftTemplate: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(title: reader.next(), preamble: reader.next(), contacts: reader.next())
  }
}

extension DraftTemplate.Contact: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(id: reader.next(), labels: reader.next(), blank: reader.next())
  }
}
