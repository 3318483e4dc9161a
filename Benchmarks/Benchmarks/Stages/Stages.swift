import Benchmark
import Engross
import EngrossModel
import EngrossValidate

// One benchmark for each stage and one for the whole. An iteration goes once over all samples.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident],
        maxDuration: .seconds(3),
        maxIterations: 1000
    )
    let samples = Samples()
    let pipeline = samples.pipeline

    Benchmark("extract") { _ in
        for file in samples.files { blackHole(try pipeline.extract(bytes: file.bytes, name: file.name)) }
    }
    Benchmark("clean") { _ in
        for document in samples.extracted { blackHole(pipeline.cleaner.clean(document)) }
    }
    Benchmark("segment") { _ in
        for document in samples.cleaned { blackHole(pipeline.segmenter.segment(document)) }
    }
    Benchmark("encode") { _ in
        for document in samples.segmented { blackHole(pipeline.encoder.encode(document)) }
    }
    Benchmark("validate") { benchmark in
        // The schemas are loaded once for a process, however many documents follow.
        let validator = try Validator()
        benchmark.startMeasurement()
        for (file, document) in zip(samples.files, samples.encoded) {
            blackHole(validator.validate(document.xml, name: file.name))
        }
        benchmark.stopMeasurement()
    }
    Benchmark("convert") { _ in
        for file in samples.files { blackHole(try pipeline.convert(bytes: file.bytes, name: file.name)) }
    }
}
