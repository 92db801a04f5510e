// The checker: what is wrong with a flow, proved over all answer paths, with answers that show each fault.
//
// How it works. Every check asks "is there a complete walk on which all of this holds?" (reach.ts). Walks drawn at
// random answer most of that (sample.ts). What they do not show is proved by a sweep (sweep.ts) over the questions
// the check depends on (cone.ts), with answers nothing can tell apart merged (classes.ts) and answers nobody reads
// any more forgotten: live-variable analysis. A sweep that outgrows its budget says so instead of guessing.
import type { Flow } from '../../engine/flow.ts'
import { checkAdvice } from './advice.ts'
import { countPaths, type PathCount } from './count.ts'
import { checkDoubts } from './doubts.ts'
import { checkExamples } from './examples.ts'
import { checkFacts } from './facts.ts'
import { Findings, type Finding } from './findings.ts'
import { checkMethods } from './methods.ts'
import { modelOf } from './model.ts'
import { checkOptions } from './options.ts'
import { checkHole, checkPrecedence } from './outcome.ts'
import { checkQuestions } from './questions.ts'
import { Reach } from './reach.ts'
import { readersOf } from './readers.ts'
import { checkRules } from './rules.ts'
import { Speller } from './standing.ts'
import { checkTexts } from './texts.ts'

export type { Finding, FindingCode, FindingLevel, Place } from './findings.ts'
export { LEVELS } from './findings.ts'
export { completeWalk, witnessLink } from './witness.ts'

export interface CheckStats extends Omit<PathCount, 'complete'> {
  questions: number
  rules: number
  /** Milliseconds the check took. */
  ms: number
}

export interface CheckReport {
  findings: Finding[]
  stats: CheckStats
}

export interface CheckOptions {
  /** How many states one proof may look at before it gives up and says so. */
  budget?: number
}

const BUDGET = 60_000

/** Checks a compiled flow over all answer paths. Never throws on a flow the compiler let through. */
export function checkFlow(flow: Flow, { budget = BUDGET }: CheckOptions = {}): CheckReport {
  const start = performance.now()
  const findings = new Findings(flow.id)
  const model = modelOf(flow)
  const reach = new Reach(model, budget)
  const speller = new Speller(model)
  const readers = readersOf(model)

  checkTexts(flow, findings)
  checkQuestions(reach, readers, findings)
  checkOptions(reach, speller, readers, findings)
  checkFacts(reach, speller, readers, findings)
  checkRules(reach, speller, findings)
  checkAdvice(reach, speller, findings)
  checkMethods(reach, speller, findings)
  checkPrecedence(reach, findings)
  checkHole(reach, speller, findings)
  checkExamples(flow, findings)
  checkDoubts(reach, findings)

  const { complete, ...paths } = countPaths(model, budget * 10)
  if (!complete) findings.addNotProved({ kind: 'flow', id: flow.id }, 'how many answer paths there are')
  const stats = { questions: flow.questions.length, rules: flow.rules.length, ...paths, ms: 0 }
  stats.ms = performance.now() - start
  return { findings: findings.list, stats }
}
