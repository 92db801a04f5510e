// What choosing an option would open and close, before the reader commits to it.
import { indexOf } from './flow-index.ts'
import type { Answers, Flow, Id } from './flow.ts'
import { walk } from './resolve.ts'
import { weigh } from './weigh.ts'

export interface Consequence {
  /** Still possible with this option, ruled out by at least one other. */
  opens: readonly Id[]
  /** Ruled out by this option, still possible with at least one other. */
  closes: readonly Id[]
}

/** For each option of a question, the methods that hang on it, given the other answers so far. */
export function consequences(flow: Flow, answers: Answers, question: Id): Readonly<Record<Id, Consequence>> {
  const asked = indexOf(flow).questions.get(question)
  if (!asked) return {}
  const standing = new Map(
    asked.options.map(({ id }) => {
      const answer = asked.kind === 'many' ? [id] : id
      // The verdicts alone: their words and reasons would take three times as long, at every press.
      const { methods } = weigh(flow, walk(flow, { ...answers, [question]: answer }).reading)
      return [id, new Map(methods.map(({ id: method, status }) => [method, status !== 'not_feasible']))]
    }),
  )
  // "Don't know" rules nothing out, so only real options are compared with one another. A method that is not even
  // shown with an option is not open there, but it would be noise to say that the option closed it.
  const real = asked.options.filter(({ unsure }) => !unsure)
  return Object.fromEntries(
    asked.options.map(({ id }) => {
      const others = real.filter((option) => option.id !== id).map((option) => standing.get(option.id))
      const open = (method: Id) => standing.get(id)?.get(method) === true
      return [
        id,
        {
          opens: methodIds(flow).filter((m) => open(m) && others.some((other) => other?.get(m) !== true)),
          closes: methodIds(flow).filter(
            (m) => standing.get(id)?.get(m) === false && others.some((other) => other?.get(m) === true),
          ),
        },
      ]
    }),
  )
}

function methodIds(flow: Flow): Id[] {
  return flow.methods.map(({ id }) => id)
}
