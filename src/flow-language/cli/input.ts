// Answers as people send them: one JSON object, a JSON array, or one object a line (NDJSON). Lines are read as they
// arrive, so that a million cases need no more memory than one.
import { createReadStream } from 'node:fs'
import { Stop, type Streams } from './command.ts'
import { jsonFault } from './json-fault.ts'

export interface Case {
  /** Where it stood in the input, for messages: `line 3`, `item 3`. */
  where: string
  value?: unknown
  /** Why it cannot be read. */
  fault?: string
}

/** The text of a file in pieces, or of standard input when no file is named. */
export async function* piecesOf(
  file: string | undefined,
  { input, isKeyboard }: Streams,
): AsyncGenerator<string> {
  if (file === undefined || file === '-') {
    if (isKeyboard) throw new Stop('Name a file with answers, or pipe them in.', 2)
    yield* input
    return
  }
  try {
    yield* createReadStream(file, 'utf8') as AsyncIterable<string>
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Stop(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}.`, 2)
  }
}

/** The cases in a text, a batch for every piece that arrives. */
export async function* readCases(pieces: AsyncIterable<string>): AsyncGenerator<Case[]> {
  let rest = ''
  let line = 0
  let lineByLine = false
  const take = (lines: string[]): Case[] => lines.flatMap((text) => caseOf(text, `line ${++line}`))

  for await (const piece of pieces) {
    rest += piece
    if (!lineByLine) {
      const first = firstLine(rest)
      if (first === undefined) continue
      // Anything but a whole object on the first line is one document: an array, or an object over several lines.
      if (!isWholeObject(first) && looksLikeDocument(first)) continue
      lineByLine = true
    }
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    if (lines.length) yield take(lines)
  }
  if (lineByLine) yield take([rest])
  else yield wholeDocument(rest)
}

/** The first line with something on it, once it has arrived in full. */
function firstLine(text: string): string | undefined {
  return /^\s*(\S[^\n]*)\n/.exec(text.replace(/^\uFEFF/, ''))?.[1]
}

function isWholeObject(text: string): boolean {
  return text.startsWith('{') && typeof parse(text).value === 'object'
}

function looksLikeDocument(first: string): boolean {
  return first.startsWith('[') || /[{[,:]\s*$/.test(first)
}

function caseOf(text: string, where: string): Case[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  return trimmed ? [asCase(parse(trimmed), where)] : []
}

function wholeDocument(text: string): Case[] {
  const trimmed = text.replace(/^\uFEFF/, '')
  if (!trimmed.trim()) return []
  const { value, fault } = parse(trimmed)
  if (fault !== undefined) return [{ where: 'the input', fault }]
  if (!Array.isArray(value)) return [asCase({ value }, 'line 1')]
  return value.map((item: unknown, index) => asCase({ value: item }, `item ${index + 1}`))
}

function asCase({ value, fault }: { value?: unknown; fault?: string }, where: string): Case {
  if (fault !== undefined) return { where, fault }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { where, value }
  const what =
    value === null ? 'null' : Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(value)}`
  return { where, fault: `this is ${what}, not a set of answers such as {"stage": "planned"}` }
}

function parse(text: string): { value?: unknown; fault?: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const fault = jsonFault(text)
    const place =
      fault && `${fault.line > 1 ? `line ${fault.line}, ` : ''}column ${fault.column}: ${fault.message}`
    return { fault: `this is not JSON${place ? ` (${place})` : ''}` }
  }
}
