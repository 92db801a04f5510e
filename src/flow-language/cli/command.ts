// What a command is, and the small things every command does.
import { resolve } from 'node:path'
import type { Flow } from '../../engine/index.ts'
import { describe, isError, type Compiled } from '../compile.ts'
import { loadFolder } from '../folder.ts'
import { inWords, suggestion } from '../nearest.ts'

/** Where a command reads and writes; tests hand in their own. */
export interface Streams {
  /** Text arriving on standard input, in pieces. */
  input: AsyncIterable<string>
  /** True when standard input is a keyboard: nobody is piping anything in. */
  isKeyboard: boolean
  /** Resolves when more may be written. */
  out(text: string): Promise<void> | void
  err(text: string): void
}

export interface Command {
  /** The words after the name, such as `FLOW [FILE]`. */
  usage: string
  /** One line for the list of commands. */
  does: string
  /** More, for `--help` after the command. */
  help: string
  /** Options beside --help and --folder, which every command takes. */
  options?: Readonly<Record<string, { type: 'boolean' | 'string'; default?: string | boolean }>>
  /** The exit code: 0 done, 1 something is wrong with the content or the input, 2 asked for in a way we do not know. */
  run(given: Given, streams: Streams): Promise<number> | number
}

export interface Given {
  words: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  folder: string
}

/** A message for the person at the keyboard; the command stops. */
export class Stop extends Error {
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}

/** Compiles the content folder, or stops if there is none. */
export function loadContent(folder: string): Compiled {
  try {
    return loadFolder(resolve(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Stop(`There is no folder ${folder}.`, 2)
    throw error
  }
}

/** The flow with this id, open and free of faults, or a message that says why not. */
export function findFlow(compiled: Compiled, id: string | undefined, { evenPreparing = false } = {}): Flow {
  const known = compiled.sources.map(({ flow }) => flow.id)
  if (id !== undefined && id === compiled.journey?.id)
    throw new Stop(`\`${id}\` is the research journey: it has steps, not questions, and gives no advice.`)
  if (id === undefined) throw new Stop(`Which flow? It can be ${inWords(known)}.`, 2)
  const flow = compiled.flows.find((candidate) => candidate.id === id)
  if (flow) {
    if (flow.state === 'open' || evenPreparing) return flow
    throw new Stop(`Flow \`${id}\` is still being prepared: it gives no advice yet.`)
  }
  const source = compiled.sources.find((candidate) => candidate.flow.id === id)
  if (source) {
    const faults = [...source.faults, ...source.file.faults].filter(isError)
    throw new Stop([`Flow \`${id}\` has faults and cannot be used:`, ...faults.map(describe)].join('\n'))
  }
  const unread = compiled.faults.filter((fault) => isError(fault) && fault.file.endsWith(`/${id}.yaml`))
  if (unread.length) throw new Stop([`Flow \`${id}\` cannot be read:`, ...unread.map(describe)].join('\n'))
  throw new Stop(`There is no flow \`${id}\`. ${suggestion(id, known).hint}`.trim(), 2)
}
