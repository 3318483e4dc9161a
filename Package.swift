// swift-tools-version: 6.2

import PackageDescription

// Every stage is one target. The dependency lists below are the walls of the house: a stage may use the
// model and the instruments, never another stage; only `Engross` (the pipeline) joins them.
// `swift build --explicit-target-dependency-import-check error` (what `make build` runs) keeps them standing.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func instrument(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: ["EngrossModel"] + dependencies, swiftSettings: strict)
}

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: ["EngrossModel"] + dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: ["EngrossModel", "EngrossTestSupport"] + dependencies,
        swiftSettings: strict
    )
}

let package = Package(
    name: "engross",
    products: [
        .executable(name: "engross", targets: ["EngrossCLI"]),
        .library(name: "Engross", targets: ["Engross", "EngrossModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries, each imported by exactly one target.
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        // Bound when a scan is met, not linked.
        .target(name: "CTesseract"),
        // Memory for libxml2.
        .target(name: "CEngrossPool"),
        // Files of the project carried in the binary.
        .target(name: "CEngrossSchemas"),
        .target(name: "CEngrossTables"),

        // The values that stages hand on.
        .target(name: "EngrossModel", swiftSettings: strict),

        // Instruments.
        instrument("EngrossTerms", ["CEngrossTables"]),
        instrument("EngrossCite", ["EngrossTerms", "CEngrossTables"]),
        instrument("EngrossRecognize", ["EngrossTerms", "CTesseract"]),
        instrument("EngrossXML", ["CLibXML2", "CEngrossPool"]),

        // Stages.
        stage("EngrossExtract", ["CPoppler", "EngrossXML"]),
        stage("EngrossClean", ["EngrossTerms"]),
        stage("EngrossSegment", ["EngrossTerms", "EngrossCite"]),
        stage("EngrossEncode", ["EngrossXML", "EngrossCite", "EngrossTerms"]),
        stage("EngrossValidate", ["EngrossXML", "EngrossCite", "EngrossTerms", "CEngrossSchemas"]),

        // The stages in order, and the command.
        .target(
            name: "Engross",
            dependencies: [
                "EngrossModel", "EngrossExtract", "EngrossRecognize", "EngrossClean", "EngrossSegment", "EngrossEncode",
                "EngrossValidate",
            ],
            swiftSettings: strict
        ),
        // Many documents: workers, ledger, report. Knows nothing of the stages; the worker's command does.
        .target(
            name: "EngrossCorpus",
            dependencies: [
                "EngrossModel", "CGLib",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["LEDGER.md"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "EngrossCLI",
            dependencies: [
                "Engross", "EngrossModel", "EngrossCorpus", "EngrossXML", "EngrossExtract", "EngrossRecognize",
                "EngrossEncode", "EngrossValidate",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        .target(
            name: "EngrossTestSupport",
            dependencies: ["EngrossModel"],
            path: "Tests/EngrossTestSupport",
            swiftSettings: strict
        ),
        tests("EngrossModel", []),
        tests("EngrossTerms", ["EngrossTerms"]),
        tests("EngrossCite", ["EngrossCite", "EngrossTerms"]),
        tests("EngrossXML", ["EngrossXML"]),
        tests("EngrossExtract", ["EngrossExtract"]),
        tests("EngrossRecognize", ["EngrossRecognize"]),
        tests("EngrossClean", ["EngrossClean"]),
        tests("EngrossSegment", ["EngrossSegment"]),
        tests("EngrossEncode", ["EngrossEncode", "EngrossXML"]),
        tests("EngrossValidate", ["EngrossValidate", "EngrossEncode"]),
        tests("Engross", ["Engross", "EngrossExtract", "EngrossRecognize"]),
        tests("EngrossCorpus", ["EngrossCorpus"]),
        tests("EngrossCLI", ["EngrossCLI"]),
    ],
    cLanguageStandard: .c2x
)
