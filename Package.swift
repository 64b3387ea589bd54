// swift-tools-version: 6.2
import PackageDescription

// One target a stage, in the order in which data flows: a target may depend only on those above
// it, so the compiler keeps the direction (README, "The house").
let package = Package(
  name: "reportlint",
  products: [
    .executable(name: "reportlint", targets: ["reportlint"])
  ],
  dependencies: [],
  targets: [
    .target(name: "ReportText"),
    .target(name: "ReportModel", dependencies: ["ReportText"]),
    .target(name: "ReportReaders", dependencies: ["ReportText", "ReportModel"]),
    .target(name: "RulePack", dependencies: ["ReportText"]),
    .target(
      name: "BuiltinRules",
      path: "Rules",
      exclude: ["pack-format.md", "pack.schema.json"],
      resources: [.embedInCode("shandong-12.json")]
    ),
    .target(name: "LintEngine", dependencies: ["ReportText", "ReportModel", "RulePack"]),
    .target(
      name: "LintReporters",
      dependencies: ["ReportText", "ReportModel", "RulePack", "LintEngine"]
    ),
    .executableTarget(
      name: "reportlint",
      dependencies: [
        "ReportText", "ReportModel", "ReportReaders", "RulePack", "BuiltinRules", "LintEngine",
        "LintReporters",
      ]
    ),
    .executableTarget(
      name: "reportlint-benchmark",
      dependencies: ["RulePack", "BuiltinRules"],
      path: "Benchmarks",
      exclude: ["README.md"]
    ),
    .target(name: "DraftGenerator", path: "Tests/DraftGenerator"),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText"]),
    .testTarget(
      name: "ReportReadersTests", dependencies: ["ReportText", "ReportModel", "ReportReaders"]
    ),
    .testTarget(
      name: "RulePackTests", dependencies: ["ReportText", "RulePack", "BuiltinRules"]
    ),
    .testTarget(
      name: "LintEngineTests",
      dependencies: [
        "ReportText", "ReportModel", "ReportReaders", "RulePack", "BuiltinRules", "LintEngine",
        "DraftGenerator",
      ]
    ),
    .testTarget(
      name: "LintReportersTests",
      dependencies: [
        "ReportText", "ReportModel", "ReportReaders", "RulePack", "BuiltinRules", "LintEngine",
        "LintReporters",
      ]
    ),
    .testTarget(
      name: "CommandLineTests", dependencies: ["RulePack", "LintEngine", "reportlint"],
      exclude: ["Expected"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
