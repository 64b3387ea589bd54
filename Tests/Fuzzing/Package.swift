// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since everything in it is built with libFuzzer: `Tests/Fuzzing/run docx 600`.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "reportlint", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-reader",
      dependencies: [
        .product(name: "ReportReaders", package: "reportlint")
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  ],
  swiftLanguageModes: [.v6]
)
