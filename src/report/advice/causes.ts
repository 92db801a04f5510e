// Methods with the same thing against them, together: what they share is said once, what is their own beside each.
import {
  UNANSWERED,
  type Advised,
  type Flow,
  type Id,
  type Reason,
  type Verdict,
  type WhatIf,
} from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { quotesOf, type Quote } from './quotes.ts'

export interface CauseMember {
  verdict: Verdict
  /** Its own version of the reason, where the group does not share one. */
  because: string
  /** What else stands against it, besides the cause of the group. */
  others: number
}

export interface Cause {
  key: string
  /** The answers behind it; none where the cause is not an answer of the reader. */
  quotes: readonly Quote[]
  /** The reason all of them share, word for word. */
  because?: string
  /** What would have to change, where all of them say the same. */
  change?: string
  members: readonly CauseMember[]
}

const CONTROL = { choice: 0, effort: 1, fixed: 2 } as const

/**
 * The causes that keep these methods back, the one that keeps back most of them first; each method once.
 * What rules methods out (`block`) is filed under the reader's answer behind it, for that answer is what could change;
 * what hinders them (`caveat`) under the reason itself.
 */
export function causesOf(
  flow: Flow,
  { answers }: Advised,
  verdicts: readonly Verdict[],
  severity: 'block' | 'caveat',
): Cause[] {
  const against = ({ reasons }: Verdict) => reasons.filter((reason) => reason.severity === severity)
  const keysOf = severity === 'block' ? answersBehind : itself
  const left = new Set(verdicts)
  const causes: Cause[] = []
  while (left.size > 0) {
    const counts = new Map<string, { methods: number; first: number }>()
    for (const verdict of left) {
      const seen = new Set<string>()
      for (const [index, reason] of against(verdict).entries()) {
        for (const key of keysOf(reason)) {
          if (seen.has(key)) continue
          seen.add(key)
          const known = counts.get(key) ?? { methods: 0, first: 0 }
          counts.set(key, { methods: known.methods + 1, first: known.first + Number(index === 0) })
        }
      }
    }
    const key = [...counts].sort(
      ([a, one], [b, two]) =>
        two.methods - one.methods || two.first - one.first || effort(flow, a) - effort(flow, b),
    )[0]?.[0]
    if (key === undefined) break
    const members = [...left].filter((verdict) => against(verdict).some((each) => keysOf(each).includes(key)))
    for (const member of members) left.delete(member)
    causes.push(toCause(flow, answers, key, members, against, keysOf))
  }
  return causes
}

function toCause(
  flow: Flow,
  answers: Advised['answers'],
  key: string,
  verdicts: readonly Verdict[],
  against: (verdict: Verdict) => readonly Reason[],
  keysOf: (reason: Reason) => readonly Id[],
): Cause {
  const reasonFor = (verdict: Verdict) => against(verdict).find((reason) => keysOf(reason).includes(key))
  const found = verdicts.flatMap((verdict) => reasonFor(verdict) ?? [])
  const shared = (word: (reason: Reason) => string | undefined) => {
    const words = new Set(found.map(word))
    const [only] = words
    return words.size === 1 && only ? only : undefined
  }
  const because = shared((reason) => reason.because)
  const change = shared((reason) => reason.change)
  const same = new Set(found.map(({ rule }) => rule)).size === 1
  const shares = found[0]?.parts.map(({ question }) => question) ?? []
  const behind = same || !questionOf(flow, key) ? shares : [key]
  return {
    key,
    quotes: quotesOf(
      flow,
      behind.map((question) => ({ question, answer: answers[question] })),
    ),
    ...(because && { because }),
    ...(change && { change }),
    members: verdicts.map((verdict) => ({
      verdict,
      because: because ? '' : (reasonFor(verdict)?.because ?? ''),
      others: against(verdict).filter((reason) => !keysOf(reason).includes(key)).length,
    })),
  }
}

function answersBehind({ rule, parts }: Reason): readonly Id[] {
  return parts.length > 0 ? parts.map(({ question }) => question) : [rule]
}

/** The reason itself; or, where a verdict waits for answers, the questions it waits for. */
function itself({ rule, about = [] }: Reason): readonly Id[] {
  return rule === UNANSWERED && about.length > 0 ? about : [rule]
}

function effort(flow: Flow, key: string): number {
  const question = questionOf(flow, key)
  return question ? CONTROL[question.control] * 1000 + flow.questions.indexOf(question) : 9000
}

/** One other answer to the question behind a cause, and the methods of the group it would open. */
export interface Opening {
  to: string
  answer: Id | readonly Id[]
  methods: readonly Id[]
}

/** What single changes of this question's answer would open, most methods first, from a what-if for each method. */
export function openings(flow: Flow, question: Id, routes: readonly WhatIf[]): Opening[] {
  const asked = questionOf(flow, question)
  if (!asked) return []
  const found = new Map<string, Opening>()
  for (const { method, changes } of routes) {
    const [change, ...more] = changes
    if (!change || more.length > 0 || change.question !== question) continue
    const key = String(change.to)
    const known = found.get(key)
    found.set(key, {
      to: answerText(asked, change.to),
      answer: change.to,
      methods: [...(known?.methods ?? []), method],
    })
  }
  return [...found.values()].sort((a, b) => b.methods.length - a.methods.length)
}
