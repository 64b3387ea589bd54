// swift-tools-version: 6.2
import PackageDescription

// One target a stage, in the order in which data flows: a target may depend only on those above
// it, so the compiler keeps the direction (README, "The house").
let package = Package(
  name: "reportlint",
  products: [
    .executable(name: "reportlint", targets: ["reportlint"]),
    .library(
      name: "ReportReaders",
      targets: ["DocumentSyntax", "ReportText", "ReportModel", "ReportReaders"]
    ),
  ],
  dependencies: [],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "DocumentSyntax", dependencies: ["CLibXML2", "CZlib"]),
    .target(name: "ReportText"),
    .target(name: "ReportModel", dependencies: ["ReportText"]),
    .target(name: "ReportReaders", dependencies: ["DocumentSyntax", "ReportText", "ReportModel"]),
    .systemLibrary(name: "CProcess"),
    .target(name: "DocumentConversion", dependencies: ["CProcess"]),
    .target(name: "RulePack", dependencies: ["ReportText"]),
    .target(
      name: "BuiltinRules",
      path: "Rules",
      exclude: ["pack-format.md", "pack.schema.json"],
      resources: [
        .embedInCode("shandong-12.json"), .embedInCode("gov.json"), .embedInCode("gov-2019.json"),
        .embedInCode("gov-2021.json"),
      ]
    ),
    .target(name: "LintEngine", dependencies: ["ReportText", "ReportModel", "RulePack"]),
    .target(
      name: "LintReporters",
      dependencies: ["ReportText", "ReportModel", "RulePack", "LintEngine"]
    ),
    .executableTarget(
      name: "reportlint",
      dependencies: [
        "DocumentSyntax", "ReportText", "ReportModel", "ReportReaders", "DocumentConversion",
        "RulePack", "BuiltinRules", "LintEngine", "LintReporters",
      ]
    ),
    .executableTarget(
      name: "reportlint-benchmark",
      dependencies: ["ReportText", "RulePack", "BuiltinRules", "LintEngine"],
      path: "Benchmarks",
      exclude: [
        "README.md", "Word", "Localization/error_localization.py",
        "Localization/verify_by_milp.py",
      ]
    ),
    .target(name: "DraftGenerator", path: "Tests/DraftGenerator"),
    .testTarget(name: "DocumentSyntaxTests", dependencies: ["DocumentSyntax", "CZlib"]),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText"]),
    .testTarget(
      name: "ReportReadersTests",
      dependencies: ["DocumentSyntax", "ReportText", "ReportModel", "ReportReaders"]
    ),
    .testTarget(name: "DocumentConversionTests", dependencies: ["DocumentConversion"]),
    .testTarget(
      name: "RulePackTests", dependencies: ["ReportText", "RulePack", "BuiltinRules"]
    ),
    .testTarget(
      name: "LintEngineTests",
      dependencies: [
        "ReportText", "ReportModel", "ReportReaders", "RulePack", "BuiltinRules", "LintEngine",
        "DraftGenerator",
      ],
      exclude: ["Prose/sentences.txt", "Prose/stated-figures.txt", "Reports/files"]
    ),
    .testTarget(
      name: "LintReportersTests",
      dependencies: [
        "ReportText", "ReportModel", "ReportReaders", "RulePack", "BuiltinRules", "LintEngine",
        "LintReporters",
      ],
      exclude: ["Expected"]
    ),
    .testTarget(
      name: "CommandLineTests", dependencies: ["RulePack", "LintEngine", "reportlint"],
      exclude: ["Expected"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
