// May a ratio be shown at all? The flow has judged that already, method by method; this reads its verdicts and quotes them. A
// ratio needs an effect that somebody found by a comparison (rules V02, V04, V06, V08 and V33 of the value flow; trap T23).
import {
  UNANSWERED,
  type Advised,
  type Flow,
  type Id,
  type Reason,
  type Severity,
  type Verdict,
} from '../../engine/index.ts'
import { insteadOf, type Instead } from './instead.ts'

/** The question on evidence of an effect, and the answers that mean a study with a comparison has reported. */
export const EFFECT_QUESTION = 'impact'
export const COMPARED: readonly Id[] = ['own_strong', 'borrowed', 'inconclusive', 'harm']

/** A reason of the flow, with the questions behind it. */
export interface Quoted {
  /** The rule's id; '' where no rule says it. */
  rule: Id
  severity: Severity
  because: string
  change?: string
  sources: readonly Id[]
  questions: readonly Id[]
}

export interface MayIt {
  may: boolean
  /** Why not; or, if it may, what to mind. */
  because: readonly Quoted[]
}

const leaveGiven: unique symbol = Symbol('given by mayMonetise')

/** Made by `mayMonetise` and by nothing else, so that no page can give itself leave. */
export interface Leave {
  readonly [leaveGiven]: true
  /** Net value and ratio; `as`: the method under which it may be shown. */
  ratio: MayIt & { as: Id | null }
  perOutcome: MayIt
  breakEven: MayIt
  /** The answers name an effect that somebody found by a comparison. */
  compared: boolean
  /** The study could not tell an effect from none: a single figure would hide that. */
  wholeRange: boolean
  /** What can be done instead, and beside it, the most useful first. */
  instead: readonly Instead[]
}

/** The method that prices benefits, and the one that may where users must say what counts. */
const RATIO = ['ec-cba', 'ec-sroi'] as const

/**
 * Whether a benefit–cost ratio, a cost for each outcome and a break-even sum may be shown for these answers to the value flow.
 * Pure; never throws. No leave without an answer that names an effect found by comparison, whatever else was answered.
 */
export function mayMonetise(flow: Flow, advised: Advised): Leave {
  const verdictOn = (id: Id) => advised.methods.find((method) => method.id === id)
  const ratios = RATIO.map((id) => ({ id, ...judged(flow, advised, verdictOn(id), true) }))
  const found = ratios.find(({ may }) => may)
  const ratio = found ?? ratios[0]!
  const perOutcome = judged(flow, advised, verdictOn('ec-cea'), true)
  const breakEven = judged(flow, advised, verdictOn('ec-breakeven'), false)
  return {
    [leaveGiven]: true,
    ratio: { may: ratio.may, because: ratio.because, as: found ? found.id : null },
    perOutcome,
    breakEven,
    compared: isNamed(advised),
    wholeRange: advised.answers[EFFECT_QUESTION] === 'inconclusive',
    instead: insteadOf(advised, { ratio, perOutcome, breakEven }),
  }
}

/** @param needsEffect a break-even sum asks a question and needs no effect, nor every answer */
function judged(flow: Flow, advised: Advised, verdict: Verdict | undefined, needsEffect: boolean): MayIt {
  if (!verdict) {
    const why = notAsked(flow, advised)
    return { may: !needsEffect && why.rule === UNANSWERED, because: [why] }
  }
  const quoted = verdict.reasons.map((reason) => quote(flow, reason))
  const blocks = quoted.filter(({ severity }) => severity === 'block')
  if (verdict.status === 'not_feasible') return { may: false, because: blocks }
  const unanswered = quoted.filter(({ rule }) => rule === UNANSWERED)
  if (unanswered.length > 0 && needsEffect) return { may: false, because: unanswered }
  if (needsEffect && !isNamed(advised)) {
    const why = quoted.filter(({ questions }) => questions.includes(EFFECT_QUESTION))
    return { may: false, because: why.length > 0 ? why : [noEffect(flow)] }
  }
  // That it steps back for another method is no reason to mind the figure.
  return { may: true, because: quoted.filter(({ rule }) => rule !== flow.precedence?.id) }
}

function isNamed({ answers }: Advised): boolean {
  const effect = answers[EFFECT_QUESTION]
  return typeof effect === 'string' && COMPARED.includes(effect)
}

function quote(flow: Flow, { rule, severity, because, change, sources, parts, about }: Reason): Quoted {
  if (rule === UNANSWERED) return unanswered(flow, about ?? [])
  const questions = parts.map(({ question }) => question)
  return { rule, severity, because, ...(change && { change }), sources, questions }
}

function unanswered(flow: Flow, questions: readonly Id[]): Quoted {
  const names = questions.map((id) => flow.questions.find((question) => question.id === id)?.short ?? id)
  return {
    rule: UNANSWERED,
    severity: 'caveat',
    because: `Not answered yet: ${names.map((name) => `“${name}”`).join(', ')}.`,
    sources: [],
    questions,
  }
}

/** The method does not come up: the money question asks for something else, or has not been answered. */
function notAsked(flow: Flow, advised: Advised): Quoted {
  const first = flow.questions[0]
  const answer = first && advised.answers[first.id]
  if (!first || answer === undefined) return unanswered(flow, first ? [first.id] : [])
  const said = first.options.find(({ id }) => id === answer)?.text ?? ''
  return {
    rule: '',
    severity: 'block',
    because: `You asked: “${said}” That needs no ratio.`,
    change: 'Choose another money question if you want to know whether it is worth it overall.',
    sources: ['judgement'],
    questions: [first.id],
  }
}

function noEffect(flow: Flow): Quoted {
  return unanswered(flow, flow.questions.some(({ id }) => id === EFFECT_QUESTION) ? [EFFECT_QUESTION] : [])
}
