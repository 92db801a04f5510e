// The proof engine: live-variable analysis, as compilers do it. What matters part-way through a walk is not its
// history but those earlier answers that somebody still reads. So histories that agree on the live answers are one
// state, and all walks together are a narrow layered graph, however many there are (10^10 walks in a few
// hundred states). One pass through the layers decides whether any walk meets every requirement, and counts them.
import type { Answers } from '../../engine/flow.ts'
import { YES } from './formula.ts'
import type { Program, ProgramStep } from './program.ts'
import { answersOf } from './variables.ts'

interface State {
  /** The values of the live slots: states with the same key are one. */
  key: Key
  /** One history that leads here, for the witness. */
  before?: State
  chosen: number
  count: bigint
  longest: number
  shortest: number
}

export interface Swept {
  /** False if the budget ran out: what was found stands, what was not found proves nothing. */
  complete: boolean
  /** Answers to the cone's questions that meet every requirement; undefined if none were found. */
  witness?: Answers
  /** How many walks through the cone meet every requirement, and how many questions they ask. Only if counted. */
  count: bigint
  longest: number
  shortest: number
  nodes: number
  widest: number
}

/** How many states of a layer are kept once the budget is spent: enough to stumble on a witness. */
const BEAM = 256

/** Sweeps all walks through a program's cone. @param budget how many states to look at before giving up the proof */
export function sweep(program: Program, budget: number, counting = false): Swept {
  const { steps, variables } = program
  const values = new Int32Array(variables.sizes.length)
  const swept: Swept = { complete: true, count: 0n, longest: 0, shortest: 0, nodes: 0, widest: 0 }

  let packing = packer([], values)
  let layer: State[] = [{ key: 0, chosen: -1, count: 1n, longest: 0, shortest: 0 }]
  for (const step of steps) {
    const next = packer(step.live, values)
    layer = advance(layer, packing, step, next, values, counting)
    packing = next
    swept.nodes += layer.length
    swept.widest = Math.max(swept.widest, layer.length)
    if (!layer.length) return swept
    if (swept.nodes > budget && layer.length > BEAM) {
      swept.complete = false
      if (counting) return swept
      layer = thin(layer)
    }
  }

  const [end] = layer
  if (!end) return swept
  const { count, longest, shortest } = end
  return { ...swept, count, longest, shortest, witness: traceBack(end, program) }
}

/** One step of the walk for every state of a layer; states that agree on what is still live become one. */
function advance(
  layer: readonly State[],
  { unpack }: Packer,
  { question, ask, then }: ProgramStep,
  { pack }: Packer,
  values: Int32Array,
  counting: boolean,
): State[] {
  const next = new Map<Key, State>()

  const settle = (before: State, chosen: number, size: bigint, asked: number) => {
    for (const effect of then) {
      if ('run' in effect) values[effect.slot] = effect.run(values)
      else if (effect.require(values) !== YES) return
    }
    const key = pack()
    const found = next.get(key)
    const longest = before.longest + asked
    const shortest = before.shortest + asked
    if (!found) {
      const count = counting ? before.count * size : 0n
      next.set(key, { key, before, chosen, count, longest, shortest })
    } else if (counting) {
      found.count += before.count * size
      found.longest = Math.max(found.longest, longest)
      found.shortest = Math.min(found.shortest, shortest)
    }
  }

  for (const state of layer) {
    unpack(state.key)
    if (!question) settle(state, -1, 1n, 0)
    else if (ask && ask(values) !== YES) {
      values[question.slot] = question.unasked
      settle(state, question.unasked, 1n, 0)
    } else {
      const { sizes } = question.classes
      for (let each = 0; each < sizes.length; each++) {
        values[question.slot] = each
        settle(state, each, sizes[each]!, 1)
      }
    }
  }
  return [...next.values()]
}

type Key = number | string

/** Puts the live values into one key, and takes them out again. */
interface Packer {
  pack(): Key
  unpack(key: Key): void
}

/** Live values as one number while they fit, as text when they do not. */
function packer(live: ProgramStep['live'], values: Int32Array): Packer {
  const states = live.reduce((product, { size }) => product * size, 1)
  if (states >= Number.MAX_SAFE_INTEGER) {
    return {
      pack: () => live.reduce((key, { slot }) => key + String.fromCharCode(values[slot]!), ''),
      unpack: (key) => live.forEach(({ slot }, at) => (values[slot] = String(key).charCodeAt(at))),
    }
  }
  return {
    pack() {
      let key = 0
      for (let at = 0; at < live.length; at++) key = key * live[at]!.size + values[live[at]!.slot]!
      return key
    },
    unpack(key) {
      let rest = Number(key)
      for (let at = live.length - 1; at >= 0; at--) {
        const { slot, size } = live[at]!
        const before = Math.floor(rest / size)
        values[slot] = rest - before * size
        rest = before
      }
    },
  }
}

/** An even selection, so that what is kept is not all alike. */
function thin(layer: readonly State[]): State[] {
  const stride = layer.length / BEAM
  return Array.from({ length: BEAM }, (_, at) => layer[Math.floor(at * stride)]!)
}

function traceBack(end: State, { steps, variables }: Program): Answers {
  const chosen = new Int32Array(variables.sizes.length).fill(-1)
  let state: State | undefined = end
  for (let at = steps.length - 1; at >= 0 && state; at--) {
    const question = steps[at]?.question
    if (question) chosen[question.slot] = state.chosen
    state = state.before
  }
  return answersOf(variables.questions, chosen)
}
