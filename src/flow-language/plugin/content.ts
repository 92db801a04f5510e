// The compiled folder as the plugin holds it: read once, forgotten when a file changes.
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Flow } from '../../engine/flow.ts'
import type { Compiled } from '../compile.ts'
import { compileFolder } from '../compile.ts'
import { describe, isError } from '../faults.ts'
import { readFolder } from '../folder.ts'

/** Something to tell the author: a compile fault or a finding of the checker. */
export interface Problem {
  level: 'error' | 'warning'
  file: string
  line: number
  column: number
  message: string
}

export class Content {
  readonly folder: string
  /** What the folder is called in messages, such as flows. */
  readonly shown: string
  #compiled: Compiled | undefined
  #texts: ReadonlyMap<string, string> = new Map()

  constructor(root: string, folder: string) {
    this.folder = resolve(root, folder)
    this.shown = relative(root, this.folder).split(sep).join('/') || '.'
  }

  get compiled(): Compiled {
    if (!this.#compiled) {
      this.#texts = existsSync(this.folder) ? readFolder(this.folder) : new Map()
      this.#compiled = compileFolder(this.#texts, this.shown)
    }
    return this.#compiled
  }

  /** Read the files again when next asked. */
  forget(): void {
    this.#compiled = undefined
  }

  owns(file: string): boolean {
    return file.endsWith('.yaml') && !relative(this.folder, file).startsWith('..')
  }

  get files(): string[] {
    return [...this.#texts.keys()].map((path) => join(this.folder, path))
  }

  textOf(problem: Problem): string {
    return this.#texts.get(problem.file.slice(this.shown.length + 1)) ?? ''
  }

  fileOf(problem: Problem): string {
    return join(dirname(this.folder), ...relative(dirname(this.shown), problem.file).split('/'))
  }

  get errors(): Problem[] {
    return this.compiled.faults.filter(isError)
  }

  get warnings(): Problem[] {
    return this.compiled.faults.filter((fault) => !isError(fault))
  }

  /** The flow in this file, or the problems that keep it from being one. */
  flowIn(file: string): { flow: Flow } | { problems: Problem[] } {
    const name = `${this.shown}/${relative(this.folder, file).split(sep).join('/')}`
    const source = this.compiled.sources.find((candidate) => candidate.file.name === name)
    const flow = this.compiled.flows.find((candidate) => candidate === source?.flow)
    if (flow) return { flow }
    const own = this.errors.filter((fault) => fault.file === name)
    const notAFlow = {
      level: 'error',
      file: name,
      line: 1,
      column: 1,
      message: 'This file is not a flow.',
    } as const
    const problems = own.length ? own : this.errors
    return { problems: problems.length ? problems : [notAFlow] }
  }
}

/** Every problem on a line of its own, under a heading. */
export function listed(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  return [`${count} in the content:`, ...problems.map(describe)].join('\n')
}
