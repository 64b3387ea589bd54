/// Finds totals that are defined by one another: a is the sum of b and c, and b of a and d.
///
/// A definition is an equation under `table/sum` with nothing but one cell on its left. Totals that
/// go round in a circle are a slip in the pack, and leave no order in which to check them.
enum DefinitionCycles {
  /// A cycle.
  struct Cycle {
    /// The cells in order, each total before a part of it. The first is repeated at the end;
    /// the relation defines it.
    let cells: [CellID]
    /// The index of the relation that closes the cycle.
    let relation: Int
  }

  private struct Edge {
    let part: CellID
    let relation: Int
  }

  /// The cycles among the definitions, one for each relation that closes one.
  static func cycles(in relations: [Relation], cellCount: Int) -> [Cycle] {
    var edges = PackList<CellID, [Edge]>(repeating: [], count: cellCount)
    for (index, relation) in relations.enumerated() {
      guard let total = relation.definedCell else { continue }
      for case .cell(let part) in relation.right.map(\.operand) {
        edges[total].append(Edge(part: part, relation: index))
      }
    }
    return cycles(edges)
  }

  /// Walks the edges depth first, without recursion: a pack may have any number of cells.
  private static func cycles(_ edges: PackList<CellID, [Edge]>) -> [Cycle] {
    var cycles: [Cycle] = []
    var isDone = PackList<CellID, Bool>(repeating: false, count: edges.count)
    var positionOnPath = PackList<CellID, Int?>(repeating: nil, count: edges.count)
    for start in edges.indices where !isDone[start] {
      var path = [start]
      var nextEdge = [0]
      positionOnPath[start] = 0
      while let cell = path.last, let edgeIndex = nextEdge.last {
        guard edgeIndex < edges[cell].count else {
          isDone[cell] = true
          positionOnPath[cell] = nil
          path.removeLast()
          nextEdge.removeLast()
          continue
        }
        nextEdge[nextEdge.count - 1] += 1
        let edge = edges[cell][edgeIndex]
        if let position = positionOnPath[edge.part] {
          guard cycles.last?.relation != edge.relation else { continue }
          cycles.append(Cycle(cells: [cell] + path[position...], relation: edge.relation))
        } else if !isDone[edge.part] {
          positionOnPath[edge.part] = path.count
          path.append(edge.part)
          nextEdge.append(0)
        }
      }
    }
    return cycles
  }
}

extension Relation {
  /// The cell that the relation defines as a sum; nil when it is no definition.
  fileprivate var definedCell: CellID? {
    guard rule == .tableSum, comparison == .equal, left.count == 1, let term = left.first,
      !term.isSubtracted, case .cell(let cell) = term.operand
    else { return nil }
    return cell
  }
}
