import Glibc

do {
  let arguments = CommandLine.arguments
  if arguments.count > 1, arguments[1] == "localize" {
    try LocalizationBenchmark(arguments: Array(arguments[2...])).run()
  } else if arguments.count > 1, arguments[1] == "rollup" {
    try RollupBenchmark(arguments: Array(arguments[2...])).run()
  } else {
    try Benchmark(arguments: arguments).run()
  }
} catch {
  let complaint = Array("reportlint-benchmark: \(error.message)\n".utf8)
  write(STDERR_FILENO, complaint, complaint.count)
  exit(2)
}
