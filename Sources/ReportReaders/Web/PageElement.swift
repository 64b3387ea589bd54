/// The elements of web pages that the reader knows; all others are passed over, their contents not.
enum PageElement: String, CaseIterable {
  case html, head, body, main, article, section, header, footer, aside, div, center, form, fieldset
  case table, caption, thead, tbody, tfoot, tr, td, th
  case h1, h2, h3, h4, h5, h6, p, pre, blockquote, address, figure, figcaption, hr, br
  case ol, ul, menu, dir, li, dl, dt, dd, details, summary, legend, listing, xmp
  case title, meta, a, sup, sub
  case script, style, noscript, template, iframe, object, embed, applet, svg, img, math, canvas,
    audio, video
  case dialog, input, select, option, button, textarea, datalist, noframes, nav, xml, rt, rp, rtc
  case del, s, strike

  /// Whether nothing in it is part of a report: nobody sees it, it is no text, or it is struck out.
  var isSkipped: Bool {
    switch self {
    case .title, .meta, .script, .style, .noscript, .template, .iframe, .object, .embed, .applet,
      .svg, .img, .math, .canvas, .audio, .video, .input, .select, .option, .button, .textarea,
      .datalist, .noframes, .nav, .xml, .rt, .rp, .rtc, .del, .s, .strike:
      true
    default: false
    }
  }

  /// Whether another document is shown in its place.
  var isEmbedded: Bool { self == .iframe || self == .object || self == .embed }

  /// Whether it is a picture.
  var isPicture: Bool { self == .img || self == .svg }

  /// Whether it stands on lines of its own.
  var isBlock: Bool { !isSkipped && ![.a, .br, .sup, .sub].contains(self) }

  /// Whether it may be what a page's report stands in, or something beside it.
  var isContainer: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .header, .footer, .aside, .div, .center, .form,
      .fieldset, .table, .td, .blockquote, .ul, .dl, .details:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
