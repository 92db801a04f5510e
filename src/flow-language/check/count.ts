// How many ways there are through a flow, exactly: the whole-flow sweep, with nothing required.
import type { Model } from './model.ts'
import { buildProgram } from './program.ts'
import { sweep } from './sweep.ts'
import { TooWide } from './variables.ts'

export interface PathCount {
  /** Complete answer paths: options counted one by one, and sets of ticks one by one. 0n if the flow is too wide. */
  paths: bigint
  longest: number
  shortest: number
  /** The widest layer of the sweep and all its states: what the proof had to look at instead. */
  widest: number
  nodes: number
  complete: boolean
}

/** Counts the complete walks of a flow without listing them. */
export function countPaths(model: Model, budget: number): PathCount {
  const asked = model.questions.map((question) => ({ kind: 'asked', question }) as const)
  try {
    const { count, complete, ...rest } = sweep(buildProgram(model, [], asked), budget, true)
    const { longest, shortest, widest, nodes } = rest
    return { paths: complete ? count : 0n, longest, shortest, widest, nodes, complete }
  } catch (error) {
    if (!(error instanceof TooWide)) throw error
    return { paths: 0n, longest: 0, shortest: 0, widest: 0, nodes: 0, complete: false }
  }
}
