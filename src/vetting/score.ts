// Marks become points. A mark above a line that a finding drew needs a reason; a gate is decided by a person. Nothing is
// added up until every criterion has a mark.
import type { Id } from '../engine/flow.ts'
import type { Mark } from './book.ts'
import type { GateDecision, ProposedCap, ProposedGate, Score, Terms, Vetting } from './commission.ts'

export interface ScoredRow {
  criterion: Id
  weight: number
  /** Undefined: not marked yet. */
  mark?: Mark
  because?: string
  /** The lowest line that a finding draws here. */
  cap?: ProposedCap
  /** The mark is above the line, and nobody has said why. */
  needsReason: boolean
  /** Mark times weight. */
  points?: number
}

export interface ScoredGate {
  criterion: Id
  /** What marks and findings come to: `not_met` once a person has given a 0. */
  proposed: ProposedGate['proposed']
  because: string
  decision?: GateDecision
  /** Somebody has to decide: it was raised and is not settled, or the decision differs and has no reason. */
  open: boolean
}

export interface Scored {
  rows: readonly ScoredRow[]
  gates: readonly ScoredGate[]
  /** Points in all; undefined while a mark is missing. */
  total?: number
  /** The most points there are. */
  most: number
  /** Criteria whose nought makes any award conditional at a high tier (M10). */
  conditions: readonly Id[]
}

/** Criteria of rule M10: at a high tier, a 0 on one of them means: award only on a condition. */
export const CONDITIONAL: readonly Id[] = ['D13', 'D14']

/**
 * Adds up one bid. Marks on criteria that are not scored are left out; of two marks on one criterion the last counts.
 * @param decisions those on this bid, oldest first
 */
export function score(
  vetting: Pick<Vetting, 'caps' | 'gates' | 'tier'>,
  terms: Terms,
  marks: readonly Score[],
  decisions: readonly GateDecision[] = [],
): Scored {
  const rows = terms.criteria.map(({ id, weight }) => rowOf(id, weight, marks, vetting.caps))
  const zero = (criterion: Id) => rows.some((row) => row.criterion === criterion && row.mark === 0)
  const complete = rows.every(({ points }) => points !== undefined)
  return {
    rows,
    gates: terms.gates.map((criterion) =>
      gateOf(
        criterion,
        zero(criterion),
        vetting,
        decisions.findLast((one) => one.criterion === criterion),
      ),
    ),
    ...(complete && { total: rows.reduce((sum, { points = 0 }) => sum + points, 0) }),
    most: rows.reduce((sum, { weight }) => sum + 3 * weight, 0),
    conditions: vetting.tier.value === 'high' ? CONDITIONAL.filter(zero) : [],
  }
}

function rowOf(
  criterion: Id,
  weight: number,
  marks: readonly Score[],
  caps: readonly ProposedCap[],
): ScoredRow {
  const given = marks.findLast((one) => one.criterion === criterion)
  const [cap] = caps.filter((one) => one.criterion === criterion).sort((a, b) => a.at - b.at)
  const above = given !== undefined && cap !== undefined && given.mark > cap.at
  return {
    criterion,
    weight,
    ...(given && { mark: given.mark, points: given.mark * weight }),
    ...(given?.because !== undefined && { because: given.because }),
    ...(cap && { cap }),
    needsReason: above && !given.because?.trim(),
  }
}

function gateOf(
  criterion: Id,
  isZero: boolean,
  { gates }: Pick<Vetting, 'gates'>,
  decision: GateDecision | undefined,
): ScoredGate {
  const raised = gates.find((one) => one.criterion === criterion)
  const proposed = isZero ? 'not_met' : (raised?.proposed ?? 'clear')
  const because = isZero ? 'It was marked 0.' : (raised?.because ?? '')
  return {
    criterion,
    proposed,
    because,
    ...(decision && { decision }),
    open: decision ? differs(proposed, decision) && !decision.because?.trim() : proposed !== 'clear',
  }
}

/** A decision that is not what was proposed needs a reason; a question can be settled either way. */
export function differs(
  proposed: ProposedGate['proposed'],
  { decided }: Pick<GateDecision, 'decided'>,
): boolean {
  if (proposed === 'ask') return false
  return proposed === 'clear' ? decided !== 'met' : decided !== 'not_met'
}
