// From a path in the data (questions, 3, options, 0) to a line and column in the text.
import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml'

export type Path = readonly (string | number)[]

/** The text behind some data. */
export interface SourceText {
  /** As the reader would type it, such as flows/works.yaml. */
  name: string
  text: string
  document: Document
  lines: LineCounter
}

/** Somewhere in a content file. */
export interface Place {
  file: SourceText
  path: Path
}

/** A place within a place. */
export function within({ file, path }: Place, ...more: Path): Place {
  return { file, path: [...path, ...more] }
}

/** Line and column, both from 1. What is not there is placed at the nearest thing around it that is. */
export function positionOf(
  { file, path }: Place,
  on: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let node: unknown = file.document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(file.document)
    const last = depth === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step),
      )
      if (!pair) break
      const at = last && on === 'key' ? startOf(pair.key) : (startOf(pair.value) ?? startOf(pair.key))
      offset = at ?? offset
      node = (pair as Pair<unknown, Node | null>).value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (item === undefined) break
      offset = startOf(item) ?? offset
      node = item
    } else break
  }
  const { line, col } = file.lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}
