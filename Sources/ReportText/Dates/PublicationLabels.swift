/// The labels behind which pages and documents show the date of publication, 发布日期：2024-02-20.
public enum PublicationLabels {
  /// All of them, of two that begin alike the longer first.
  public static let all: [StaticString] = [
    "发布日期", "发布时间", "公布日期", "公布时间", "公开日期", "公开时间", "发文日期", "生成日期", "成文日期", "发布于",
  ]
}
