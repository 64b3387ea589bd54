/// Where a measure stands.
struct MeasurePosition {
  /// The index of its sentence.
  var sentence: Int
  /// The index of its paragraph.
  var paragraph: Int
  /// The index of the bracket that it stands in, else -1.
  var group: Int
  /// How many measures stand before it on its level.
  var place: Int
  /// The index of the bracket that follows the figure, else -1.
  var bracket: Int

  /// The same place in a longer text, with so much before this one.
  ///
  /// - Parameter places: How many measures stand in no bracket before it.
  func moved(characters: Int, sentences: Int, paragraphs: Int, places: Int) -> MeasurePosition {
    MeasurePosition(
      sentence: sentence + sentences, paragraph: paragraph + paragraphs,
      group: group < 0 ? group : group + characters, place: group < 0 ? place + places : place,
      bracket: bracket < 0 ? bracket : bracket + characters)
  }
}
