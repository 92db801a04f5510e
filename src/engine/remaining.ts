// An honest sense of how much is left: the shortest and the longest way from here to the end, over every way the
// remaining questions could be answered. Two histories that no later question can tell apart are walked once.
import { evaluate, Reading } from './evaluate.ts'
import { questionsRead } from './explain.ts'
import type { Answer, Answers, Condition, Flow, Id, Question } from './flow.ts'
import { resolve } from './resolve.ts'

export interface Remaining {
  /** Questions still to answer on the shortest way to the end. */
  least: number
  /** And on the longest. */
  most: number
}

/** How many questions are still to come, at least and at most, given these answers. */
export function remaining(flow: Flow, answers: Answers): Remaining {
  const given = resolve(flow, answers).answers
  const reads = readsOf(flow)
  const known = new Map<string, Remaining>()

  const from = (index: number, so: Answers): Remaining => {
    const question = flow.questions[index]
    if (!question) return { least: 0, most: 0 }
    const key = `${index} ${JSON.stringify(reads.live[index]?.map((id) => so[id] ?? null))}`
    let found = known.get(key)
    if (!found) {
      found = step(question, index, so)
      known.set(key, found)
    }
    return found
  }

  const step = (question: Question, index: number, so: Answers): Remaining => {
    const already = given[question.id]
    if (question.ask && evaluate(question.ask, new Reading(flow, so)) !== 'yes') return from(index + 1, so)
    if (already !== undefined) return from(index + 1, { ...so, [question.id]: already })
    const ways = (reads.answers[index] ?? []).map((answer) =>
      from(index + 1, { ...so, [question.id]: answer }),
    )
    return {
      least: 1 + Math.min(...ways.map(({ least }) => least)),
      most: 1 + Math.max(...ways.map(({ most }) => most)),
    }
  }
  return from(0, {})
}

interface Reads {
  /** For each position, the earlier questions that some ask from there on can still read. */
  live: readonly (readonly Id[])[]
  /** For each question, answers worth telling apart: one if no later ask reads it. */
  answers: readonly (readonly Answer[])[]
}

const readsByFlow = new WeakMap<Flow, Reads>()

function readsOf(flow: Flow): Reads {
  let reads = readsByFlow.get(flow)
  if (!reads) {
    const asks = flow.questions.map(({ ask }) => ask)
    const later = flow.questions.map((_, index) => union(flow, asks.slice(index)))
    const live = flow.questions.map((_, index) =>
      flow.questions.slice(0, index).flatMap(({ id }) => (later[index]?.has(id) ? [id] : [])),
    )
    const answers = flow.questions.map((question, index) =>
      later[index + 1]?.has(question.id) ? everyAnswer(question) : everyAnswer(question).slice(0, 1),
    )
    reads = { live, answers }
    readsByFlow.set(flow, reads)
  }
  return reads
}

function union(flow: Flow, conditions: readonly (Condition | undefined)[]): Set<Id> {
  const found = new Set<Id>()
  for (const condition of conditions) if (condition) questionsRead(flow, condition, found)
  return found
}

/** Every answer a question allows: each option, or every set of ticks. */
export function everyAnswer(question: Question): Answer[] {
  if (question.kind === 'one') return question.options.map(({ id }) => id)
  const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id])
  const together = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  const subsets = together.reduce<Id[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
  return [...subsets.filter((set) => set.length), ...alone]
}
