// From the text of one file to checked data, with every YAML and shape fault in it.
import * as v from 'valibot'
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import { collectFaults, type Fault } from '../faults.ts'
import { nearest } from '../nearest.ts'
import type { Path, SourceText } from '../positions.ts'
import { isLeftToCompiler, keysAt, mend } from './mend.ts'
import { wordIssue } from './wording.ts'

export interface ContentFile<T> extends SourceText {
  /** In the right shape, mended where the file was not; undefined if nothing could be made of it. */
  value: T | undefined
  /** What the file says, unmended. */
  raw: unknown
  faults: readonly Fault[]
}

type AnySchema = v.GenericSchema

/** Parsing is by far the slowest step, so a file is read again only when its text has changed. */
const read = new Map<string, { schema: AnySchema; file: ContentFile<unknown> }>()

/** Reads one content file. `name` is how the reader would type it; `text` is what is in it. */
export function readContent<S extends AnySchema>(
  name: string,
  text: string,
  schema: S,
): ContentFile<v.InferOutput<S>> {
  const known = read.get(name)
  if (known?.schema === schema && known.file.text === text) return known.file as ContentFile<v.InferOutput<S>>
  const file = parse(name, text, schema)
  read.set(name, { schema, file })
  return file as ContentFile<v.InferOutput<S>>
}

function parse(name: string, text: string, schema: AnySchema): ContentFile<unknown> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  })
  const source: SourceText = { name, text, document, lines }
  const { faults, report } = collectFaults()

  for (const error of [...document.errors, ...document.warnings]) {
    const fault = yamlFault(source, error)
    // One slip often upsets the parser more than once on its line.
    if (!faults.some(({ line }) => line === fault.line)) faults.push(fault)
  }
  // Half a file would make for a hundred follow-on faults; a key written twice is no harm to the rest.
  const fatal = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')
  let raw: unknown
  try {
    raw = fatal ? undefined : document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    report({ file: source, path: [] }, 'yaml', `This file cannot be read: ${(error as Error).message}.`)
  }
  if (raw === undefined || raw === null) {
    if (!faults.length) report({ file: source, path: [] }, 'yaml', 'This file is empty.')
    return { ...source, value: undefined, raw, faults }
  }

  const result = v.safeParse(schema, raw)
  const wrong: Path[] = []
  const issues = (result.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    return { issue, path }
  })
  const misspelt = new Set(
    issues.flatMap(({ issue, path }) => {
      const around = path.slice(0, -1)
      const meant = isUnknownKey(issue) && nearest(String(path.at(-1)), keysAt(schema, raw, around))
      return meant ? JSON.stringify([...around, meant]) : []
    }),
  )
  for (const { issue, path } of issues) {
    wrong.push(path)
    const isMissing = issue.input === undefined
    if (isLeftToCompiler(schema, raw, path, isMissing)) continue
    // A misspelt key is one slip, not two: it is not reported as missing besides.
    if (isMissing && misspelt.has(JSON.stringify(path))) continue
    const { message, nearest: meant } = wordIssue(issue, keysAt(schema, raw, path.slice(0, -1)))
    report({ file: source, path }, 'shape', message, {
      nearest: meant,
      on: isUnknownKey(issue) ? 'key' : 'value',
    })
  }
  if (result.typed) return { ...source, value: result.output, raw, faults }
  const again = v.safeParse(schema, mend(schema, raw, wrong))
  return { ...source, value: again.typed ? again.output : undefined, raw, faults }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

function yamlFault(
  { name, lines }: SourceText,
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
): Fault {
  const { line, col } = lines.linePos(error.pos[0])
  const plain: Partial<Record<string, string>> = {
    DUPLICATE_KEY: 'This key is written twice; the second would hide the first.',
    TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
    BAD_INDENT: 'This line does not line up with the ones it belongs to.',
    MULTILINE_IMPLICIT_KEY: 'A key must fit on one line. Is a quotation mark or a bracket missing?',
    BLOCK_AS_IMPLICIT_KEY: 'A second ": " on this line. Put quotes round a text that holds a colon.',
  }
  const message = plain[error.code] ?? `This is not valid YAML: ${error.message.replace(/\.?$/, '.')}`
  return {
    code: 'yaml',
    level: 'error',
    file: name,
    line: Math.max(1, line),
    column: Math.max(1, col),
    message,
  }
}
