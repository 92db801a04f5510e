// An honest sense of how much is left: the shortest and the longest way from here to the end, over every way the
// remaining questions could be answered. Two histories that no later question can tell apart are walked once.
import { casesOf, eachLeaf, questionsRead } from './condition.ts'
import { evaluate, Reading } from './evaluate.ts'
import type { Answer, Answers, Condition, Flow, Id, Question } from './flow.ts'
import { resolve } from './resolve.ts'
import { everyAnswer } from './ways.ts'

export interface Remaining {
  /** Questions still to answer on the shortest way to the end. */
  least: number
  /** And on the longest. */
  most: number
}

/** How many questions are still to come, at least and at most, given these answers. */
export function remaining(flow: Flow, answers: Answers): Remaining {
  const { current, answers: given } = resolve(flow, answers)
  const here = flow.questions.findIndex(({ id }) => id === current)
  if (here < 0) return { least: 0, most: 0 }

  const { probes, ways, seen } = outlookOf(flow)
  // With nothing answered further on, what lies ahead depends on what went before alone, so it is worked out once.
  const ahead = flow.questions.slice(here).some(({ id }) => given[id] !== undefined)
  const known = ahead ? new Map<string, Remaining>() : seen

  const from = (index: number, so: Answers): Remaining => {
    const question = flow.questions[index]
    if (!question) return { least: 0, most: 0 }
    const reading = new Reading(flow, so)
    const key = `${index} ${probes[index]?.map((probe) => evaluate(probe, reading)).join(' ')}`
    let found = known.get(key)
    if (!found) {
      found = step(question, index, so, reading)
      known.set(key, found)
    }
    return found
  }

  const step = (question: Question, index: number, so: Answers, reading: Reading): Remaining => {
    if (question.ask && evaluate(question.ask, reading) !== 'yes') return from(index + 1, so)
    const already = given[question.id]
    if (already !== undefined) return from(index + 1, { ...so, [question.id]: already })
    const next = (ways[index] ?? []).map((answer) => from(index + 1, { ...so, [question.id]: answer }))
    return {
      least: 1 + Math.min(...next.map(({ least }) => least)),
      most: 1 + Math.max(...next.map(({ most }) => most)),
    }
  }
  return from(
    here,
    Object.fromEntries(flow.questions.slice(0, here).flatMap(({ id }) => pair(id, given[id]))),
  )
}

function pair(id: Id, answer: Answer | undefined): [Id, Answer][] {
  return answer === undefined ? [] : [[id, answer]]
}

interface Outlook {
  /** For each position, all that the asks from there on can still tell about the answers before it. */
  probes: readonly (readonly Condition[])[]
  /** For each question, one answer of every kind that a later ask can tell apart. */
  ways: readonly (readonly Answer[])[]
  /** What is already known of the way ahead. */
  seen: Map<string, Remaining>
}

const outlooks = new WeakMap<Flow, Outlook>()

function outlookOf(flow: Flow): Outlook {
  let outlook = outlooks.get(flow)
  if (!outlook) {
    const asks = flow.questions.flatMap(({ ask }, index) => (ask ? [{ ask, index }] : []))
    const from = (index: number) => asks.filter((later) => later.index >= index).map(({ ask }) => ask)
    outlook = {
      probes: flow.questions.map((_, index) => probesOf(flow, from(index), index)),
      ways: flow.questions.map((question, index) => waysOf(flow, question, from(index + 1))),
      seen: new Map(),
    }
    outlooks.set(flow, outlook)
  }
  return outlook
}

/**
 * The smallest parts of these conditions that are already settled at a position: comparisons with earlier answers,
 * and facts whose every input is earlier. A settled fact stands for all the answers behind it, which is what keeps
 * the number of histories worth telling apart small.
 */
function probesOf(flow: Flow, conditions: readonly Condition[], position: number): Condition[] {
  const place = new Map(flow.questions.map(({ id }, index) => [id, index]))
  const isSettled = (condition: Condition) =>
    [...questionsRead(flow, condition)].every((id) => (place.get(id) ?? 0) < position)
  const found = new Map<string, Condition>()

  const collect = (condition: Condition): void =>
    eachLeaf(condition, (leaf) => {
      if (isSettled(leaf)) found.set(JSON.stringify(leaf), leaf)
      else if (leaf.kind === 'fact') casesOf(flow, leaf.fact).forEach(collect)
    })
  conditions.forEach(collect)
  return [...found.values()]
}

/** One answer of every kind these conditions can tell apart. */
function waysOf(flow: Flow, question: Question, conditions: readonly Condition[]): Answer[] {
  const comparisons = new Map<string, Condition>()
  const collect = (condition: Condition): void =>
    eachLeaf(condition, (leaf) => {
      if (leaf.kind === 'fact') casesOf(flow, leaf.fact).forEach(collect)
      else if ('question' in leaf && leaf.question === question.id)
        comparisons.set(JSON.stringify(leaf), leaf)
    })
  conditions.forEach(collect)
  const kinds = new Map<string, Answer>()
  for (const answer of everyAnswer(question)) {
    const reading = new Reading(flow, { [question.id]: answer })
    const kind = [...comparisons.values()].map((comparison) => evaluate(comparison, reading)).join(' ')
    if (!kinds.has(kind)) kinds.set(kind, answer)
  }
  return [...kinds.values()]
}
