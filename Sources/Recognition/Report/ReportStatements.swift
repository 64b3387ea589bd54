import ReportModel
import ReportText
import RulePack

/// What a report says of itself, found when it is asked for first and kept: most runs ask for some of it.
final class ReportStatements: Sendable {
  fileprivate let phrases = KeptValue<PhraseIndex>()
  fileprivate let period = KeptValue<ReportingPeriod?>()
  fileprivate let damagedPeriod = KeptValue<DamagedPeriod?>()
  fileprivate let signature = KeptValue<SignatureDate?>()
  fileprivate let publication = KeptValue<PublicationDate?>()
  fileprivate let declaredOutline = KeptValue<DeclaredOutline?>()
  fileprivate let declaredList = KeptValue<DeclaredList?>()
  fileprivate let attachment = KeptValue<Range<Int>?>()
  fileprivate let agencyName = KeptValue<String?>()
  fileprivate let agencyKind = KeptValue<AgencyKind?>()
  fileprivate let paragraphs = KeptValue<[Paragraph]>()
  fileprivate let presentParts = KeptValue<PartSet>()
  fileprivate let partsOfPieces = KeptValue<Set<PartID>>()
}

extension Report {
  /// Where the pack's phrases and the checks' own literals stand in the prose. Of several packs that
  /// are tried on a draft, only the chosen one's are looked for.
  package var phrases: PhraseIndex {
    statements.phrases.value {
      pack.phrases.scan(draft, prose, year: yearClue?.year ?? title?.year)
    }
  }

  /// Looks for them now.
  package func findPhrases() { _ = phrases }

  /// The reporting period; nil where the prose states none.
  package var period: ReportingPeriod? { statements.period.value { ReportingPeriod(self) } }

  /// Dates of a reporting period that are none as they stand; nil where there are none.
  package var damagedPeriod: DamagedPeriod? {
    statements.damagedPeriod.value { DamagedPeriod(self) }
  }

  /// The date below the report, with the agency that signs; nil where there is none.
  package var signature: SignatureDate? { statements.signature.value { SignatureDate(self) } }

  /// The date of publication that the page around the report shows; nil where it shows none.
  package var publication: PublicationDate? {
    statements.publication.value { PublicationDate(self) }
  }

  /// The parts that the preamble says the report has, with their number; nil where it does not.
  package var declaredOutline: DeclaredOutline? {
    statements.declaredOutline.value { DeclaredOutline(self) }
  }

  /// The parts that the preamble lists without their number; nil where it does not.
  package var declaredList: DeclaredList? { statements.declaredList.value { DeclaredList(self) } }

  /// The first line that begins as that of an attachment does, 附表一 or 附件, in bytes; nil where none
  /// does.
  package var attachment: Range<Int>? {
    statements.attachment.value {
      let span = bytes.span
      return draft.blocks.first { block in
        span.literal(["附表", "附件"], at: block.range.lowerBound, before: bytes.count) != nil
      }?.range
    }
  }

  /// The name of the agency whose report it is: that of the title, be it in the head of a web page, or of
  /// the signature where no title tells; nil where none does.
  package var agencyName: String? {
    statements.agencyName.value {
      if let agency { return agency.name }
      if title == nil, let agency = pageTitle?.agency { return agency }
      guard let signer = signature?.signer else { return nil }
      return ReportAgency.name(of: signer, in: bytes.span)
    }
  }

  /// What kind of agency it is; nil where it is not known, or the pack does not tell.
  package var agencyKind: AgencyKind? {
    statements.agencyKind.value {
      let name = agency?.name ?? (title == nil ? pageTitle?.agency : nil)
      return name.flatMap { pack.pack.kind(ofAgency: $0) }
    }
  }

  /// The parts that a heading opens: alone, or, where the pack lets parts be joined, with others or as a
  /// piece of one.
  package var presentParts: PartSet { statements.presentParts.value { findPresentParts() } }

  /// The parts that a part is divided into by sub-headings （一）: all of a report may stand under one 一、.
  package var partsOfPieces: Set<PartID> { statements.partsOfPieces.value { findPartsOfPieces() } }

  /// The paragraphs of the prose in document order.
  package var paragraphs: [Paragraph] { statements.paragraphs.value { Paragraph.all(in: self) } }
}
