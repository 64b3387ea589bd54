import Foundation
import PackagePlugin

/// Compiles the rule packs of a target into Swift when the target is built.
@main
struct CompilePacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let packs = target.sourceFiles.map(\.url).filter { $0.pathExtension == "json" }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPacks.swift")
    return [
      .buildCommand(
        displayName: "Compiling the rule packs",
        executable: try context.tool(named: "pack-compiler").url,
        arguments: [output.path()] + packs.map { $0.path() },
        inputFiles: packs, outputFiles: [output])
    ]
  }
}
