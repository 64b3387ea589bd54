// swift-tools-version: 6.2
import PackageDescription

// A target's guide stands beside its sources, in two languages.
let guides = ["README.md", "README.zh-CN.md"]

// One target a stage, in the order in which data flows: a target may depend only on those above
// it, so the compiler keeps the direction (README, "The house").
let package = Package(
  name: "reportlint",
  products: [
    .executable(name: "reportlint", targets: ["reportlint"]),
    .library(
      name: "ReportLint",
      targets: ["ReportLint", "LintModel", "ReportModel", "ReportText", "RulePack"]),
    // For Tests/Fuzzing, a package of its own.
    .library(name: "ReportReaders", targets: ["ReportReaders", "ReportModel", "ReportText"]),
  ],
  dependencies: [],
  targets: [
    .systemLibrary(name: "CProcess"),
    // Shared libraries that are loaded when they are needed first.
    .target(name: "CLazyLibrary"),
    .target(name: "CLibXML2", dependencies: ["CLazyLibrary"]),
    .target(name: "CZlib", dependencies: ["CLazyLibrary"]),
    .target(name: "ReportText"),
    .target(name: "ReportModel", dependencies: ["ReportText"]),
    .target(name: "LintModel", dependencies: ["ReportModel"]),
    .target(name: "DocumentSyntax", dependencies: ["CLibXML2", "CZlib"]),
    .target(name: "DocumentConversion", dependencies: ["CProcess"]),
    .target(
      name: "ReportReaders", dependencies: ["DocumentSyntax", "ReportText", "ReportModel"],
      exclude: guides),
    .target(
      name: "DocumentReview", dependencies: ["DocumentSyntax", "ReportModel"], exclude: guides),
    .target(name: "RulePack", dependencies: ["ReportText", "LintModel"]),
    // Compiles the packs in Rules when the program is built.
    .executableTarget(name: "pack-compiler", dependencies: ["LintModel", "RulePack"]),
    .plugin(
      name: "CompilePacks", capability: .buildTool(), dependencies: ["pack-compiler"],
      path: "Sources/CompilePacks"
    ),
    .target(
      name: "BuiltinRules",
      path: "Rules",
      exclude: guides + [
        "pack-format.md", "pack.schema.json", "lexicon.schema.json", "configuration.schema.json",
      ],
      resources: [
        .embedInCode("lexicon.json"), .embedInCode("common.json"),
        .embedInCode("statistics-2014.json"),
        .embedInCode("shandong-12.json"), .embedInCode("gov-2014.json"), .embedInCode("gov.json"),
        .embedInCode("gov-2019.json"), .embedInCode("gov-2021.json"),
      ],
      plugins: ["CompilePacks"]
    ),
    .target(
      name: "Recognition", dependencies: ["ReportText", "ReportModel", "LintModel", "RulePack"]
    ),
    .target(
      name: "Figures", dependencies: ["ReportText", "LintModel", "RulePack", "Recognition"]
    ),
    .target(
      name: "Prose",
      dependencies: ["ReportText", "LintModel", "RulePack", "Recognition", "Figures"]
    ),
    .target(
      name: "LintRules",
      dependencies: [
        "ReportText", "ReportModel", "LintModel", "RulePack", "Recognition", "Figures", "Prose",
      ]
    ),
    .target(
      name: "Rollup",
      dependencies: [
        "ReportText", "ReportModel", "LintModel", "RulePack", "Recognition", "Figures", "LintRules",
      ], exclude: guides),
    .target(
      name: "ReportLint",
      dependencies: [
        "DocumentSyntax", "ReportText", "ReportModel", "LintModel", "ReportReaders",
        "DocumentConversion", "DocumentReview", "RulePack", "BuiltinRules", "Recognition",
        "Prose", "LintRules", "Rollup",
      ], exclude: guides
    ),
    .target(
      name: "LintConfiguration", dependencies: ["ReportText", "LintModel", "RulePack"],
      exclude: guides),
    .target(
      name: "LintReporters",
      dependencies: [
        "ReportText", "ReportModel", "LintModel", "RulePack", "Recognition", "Prose", "LintRules",
        "Rollup", "ReportLint", "LintConfiguration",
      ], exclude: guides),
    .target(
      name: "NewDraft",
      dependencies: [
        "DocumentSyntax", "ReportText", "LintModel", "RulePack", "Recognition", "Figures",
      ], exclude: guides),
    .target(
      name: "WebPage",
      dependencies: [
        "DocumentSyntax", "LintModel", "ReportModel", "RulePack", "ReportLint", "LintReporters",
      ],
      exclude: guides),
    .executableTarget(
      name: "reportlint",
      dependencies: [
        "CProcess", "NewDraft", "WebPage",
        "DocumentSyntax", "ReportText", "ReportModel", "LintModel", "ReportReaders",
        "DocumentConversion", "RulePack", "Recognition", "LintRules", "Rollup", "ReportLint",
        "LintConfiguration", "LintReporters",
      ], exclude: guides + ["Linking"],
      // A linker script there stands for the C++ library. The program exports nothing, for the loader and
      // Swift's runtime look through all that is exported when it starts.
      linkerSettings: [
        .unsafeFlags([
          "-L", "\(Context.packageDirectory)/Sources/reportlint/Linking",
          "-Xlinker", "--no-export-dynamic",
        ])
      ]),
    .executableTarget(
      name: "reportlint-benchmark",
      dependencies: [
        "DocumentConversion", "ReportText", "RulePack", "Recognition", "Figures", "ReportLint",
      ]
    ),
    .executableTarget(
      name: "library-example", dependencies: ["ReportLint"], path: "Examples/library"
    ),
    .target(name: "DraftGenerator", path: "Tests/DraftGenerator"),
    .target(
      name: "TestDocuments", dependencies: ["CZlib", "ReportText", "ReportModel"],
      path: "Tests/TestDocuments"
    ),
    .testTarget(name: "DocumentSyntaxTests", dependencies: ["DocumentSyntax", "TestDocuments"]),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText"]),
    .testTarget(
      name: "ReportReadersTests",
      dependencies: [
        "DocumentSyntax", "ReportText", "ReportModel", "ReportReaders", "TestDocuments",
      ]
    ),
    .testTarget(
      name: "DocumentReviewTests",
      dependencies: ["DocumentSyntax", "ReportModel", "ReportReaders", "DocumentReview"]
    ),
    .testTarget(name: "DocumentConversionTests", dependencies: ["DocumentConversion"]),
    .testTarget(
      name: "RulePackTests",
      dependencies: [
        "ReportText", "LintModel", "RulePack", "BuiltinRules", "ReportLint",
      ]
    ),
    .testTarget(
      name: "LintConfigurationTests",
      dependencies: [
        "ReportText", "LintModel", "RulePack", "ReportLint", "LintConfiguration",
      ]
    ),
    .testTarget(
      name: "ReportLintTests",
      dependencies: [
        "DocumentSyntax", "ReportText", "ReportModel", "LintModel", "ReportReaders", "RulePack",
        "BuiltinRules", "Recognition", "Figures", "Prose", "LintRules", "Rollup", "ReportLint",
        "DraftGenerator",
        "TestDocuments",
      ],
      exclude: [
        "Prose/sentences.txt", "Prose/stated-figures.txt", "Prose/passages.txt",
        "Prose/held-out.txt", "Prose/held-out-2.txt", "Prose/held-out-stated.txt",
        "Prose/held-out-stated-2.txt",
        "Prose/held-out-3.txt", "Prose/held-out-4.txt", "Prose/held-out-5.txt",
        "Prose/held-out-6.txt", "Prose/held-out-7.txt", "Prose/held-out-stated-3.txt",
        "Prose/correct.txt",
        "Library/Reports/files",
      ]
    ),
    .testTarget(
      name: "LintReportersTests",
      dependencies: [
        "ReportText", "ReportModel", "LintModel", "ReportReaders", "RulePack", "LintRules",
        "Rollup", "ReportLint", "LintReporters",
      ],
      exclude: ["Expected"]
    ),
    .testTarget(
      name: "NewDraftTests",
      dependencies: [
        "LintModel", "ReportModel", "RulePack", "Recognition", "ReportLint", "NewDraft",
      ]
    ),
    .testTarget(
      name: "WebPageTests",
      dependencies: ["LintModel", "LintReporters", "WebPage"]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "ReportModel", "LintModel", "RulePack", "ReportLint", "LintReporters", "reportlint",
        "library-example",
      ],
      exclude: ["Expected"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Types with parameters are asked for by functions that know their conformances, not by names that the
// runtime would read, and all conformances search, when the program starts. SwiftPM refuses such flags
// in packages that others depend on by a version, which it checks out.
if !Context.packageDirectory.contains("/checkouts/") {
  for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings = [
      .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"])
    ]
  }
}
