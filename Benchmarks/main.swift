import Glibc

do {
  try Benchmark(arguments: CommandLine.arguments).run()
} catch {
  let complaint = Array("reportlint-benchmark: \(error.message)\n".utf8)
  write(STDERR_FILENO, complaint, complaint.count)
  exit(2)
}
