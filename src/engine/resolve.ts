// Where the reader is, worked out afresh from the answers alone. Nothing about position is ever stored, so a
// changed answer, an old link and a new version of the flow are all the same case.
import { Reading } from './evaluate.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
import { programOf } from './program.ts'
import { MISSING, YES } from './truth.ts'

export interface InvalidAnswer {
  question: Id
  value: unknown
  reason: 'no-such-option' | 'wrong-kind' | 'not-alone'
}

export interface Resolution {
  /** Questions asked and answered, in order. */
  path: readonly Id[]
  /** The first question still to answer; null when the walk is complete. */
  current: Id | null
  /** Every question on the route without an answer. */
  gaps: readonly Id[]
  /** Answered, but not on the route now: kept, not used. */
  dormant: readonly Id[]
  /** The answers that count. */
  answers: Answers
  invalid: readonly InvalidAnswer[]
  /** Ids this flow does not know. */
  unknown: readonly Id[]
  /** Facts that have a value. */
  facts: Readonly<Record<Id, Id>>
  reading: Reading
}

/** Walks the flow with these answers. Never throws on bad answers: they are reported and left out. */
export function resolve(flow: Flow, answers: Answers): Resolution {
  const walked = walk(flow, answers)
  const { places } = walked.reading.program
  const facts: Record<Id, Id> = {}
  for (const fact of flow.facts) {
    if (fact.late) continue
    const { value } = walked.reading.fact(fact.id)
    if (value !== undefined) facts[fact.id] = value
  }
  return {
    ...walked,
    current: walked.gaps[0] ?? null,
    unknown: Object.keys(answers).filter((id) => !places.has(id)),
    facts,
  }
}

/** The walk itself, without a summing up. */
export type Walked = Omit<Resolution, 'current' | 'unknown' | 'facts'>

/** Where the answers lead. */
export function walk(flow: Flow, answers: Answers): Walked {
  const invalid: InvalidAnswer[] = []
  const path: Id[] = []
  const gaps: Id[] = []
  const dormant: Id[] = []
  const reading = new Reading(flow)

  const { questions } = reading.program
  for (let place = 0; place < questions.length; place++) {
    const { question, ask, bits } = questions[place]!
    const { id } = question
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined
    const answer = given === undefined ? undefined : readAnswer(question, bits, given, invalid)
    const asked = ask ? ask(reading) : YES

    if (answer !== undefined && asked >= MISSING) {
      reading.give(id, answer)
      path.push(id)
    } else if (answer !== undefined) {
      dormant.push(id)
    } else if (asked >= MISSING) {
      reading.missing[place] = true
      if (asked === YES) gaps.push(id)
    }
  }

  return { path, gaps, dormant, answers: reading.answers, invalid, reading }
}

/** Has the flow such a question, and does it take this answer as it stands? */
export function takes(flow: Flow, question: Id, answer: unknown): boolean {
  const { places, questions } = programOf(flow)
  const place = places.get(question)
  if (place === undefined) return false
  const invalid: InvalidAnswer[] = []
  readAnswer(questions[place]!.question, questions[place]!.bits, answer, invalid)
  return invalid.length === 0
}

/** The answer if it is one this question allows, with what is wrong put on the list. */
function readAnswer(
  question: Question,
  known: ReadonlyMap<Id, number>,
  given: unknown,
  invalid: InvalidAnswer[],
): Answer | undefined {
  const refuse = (value: unknown, reason: InvalidAnswer['reason']): undefined => {
    invalid.push({ question: question.id, value, reason })
  }
  if (question.kind === 'one') {
    if (typeof given !== 'string') return refuse(given, 'wrong-kind')
    return known.has(given) ? given : refuse(given, 'no-such-option')
  }

  const ticked: unknown[] = Array.isArray(given) ? given : [given]
  const valid = ticked.filter((option): option is Id => {
    if (typeof option !== 'string') refuse(option, 'wrong-kind')
    else if (!known.has(option)) refuse(option, 'no-such-option')
    else return true
    return false
  })
  const together = valid.filter((id) => !question.options.find((option) => option.id === id)?.exclusive)
  if (together.length && together.length < valid.length) {
    for (const id of valid) if (!together.includes(id)) refuse(id, 'not-alone')
    return inOrder(question, together)
  }
  // "None" and "don't know" each stand alone: of several, the first in the question's order is kept.
  const kept = together.length ? inOrder(question, together) : inOrder(question, valid).slice(0, 1)
  return kept.length ? kept : undefined
}

/** Ticks in the question's own order, each once, so that equal answers look equal. */
function inOrder(question: Question, ids: readonly Id[]): Id[] {
  return question.options.map((option) => option.id).filter((id) => ids.includes(id))
}
