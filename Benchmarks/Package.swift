// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that the benchmark library stays out of everyone's build.
let package = Package(
    name: "engross-benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "engross", path: ".."),
        // Without its traits it needs no library of the system.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Stages",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Engross", package: "engross"),
            ],
            path: "Benchmarks/Stages",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ]
)
