// Reasons as the reader sees them: which way each one points, in what words, and which of their own answers it quotes.
import type { Advised, Flow, Id, Library, Verdict } from '../../engine/index.ts'
import { quotesOf, type Quote } from './quotes.ts'

export interface ReasonLine {
  key: string
  /** helps: an arrow up; hinders: an arrow down; blocks: a cross; notes: a dot. */
  points: 'helps' | 'hinders' | 'blocks' | 'notes'
  text: string
  /** The reader's own answers behind it. */
  quotes: readonly Quote[]
  /** What would have to change, as the authors of the rule put it. */
  wayOut?: string
  /** Questions still to answer. */
  open: readonly Quote[]
  sources: readonly Id[]
}

const POINTS = { block: 'blocks', caveat: 'hinders', note: 'notes' } as const

/** What stands against a method first, then what speaks for it; the other way round where it is recommended. */
export function reasonLines(
  flow: Flow,
  verdict: Verdict,
  { answers }: Advised,
  library: Library,
): ReasonLine[] {
  const supports = verdict.supports.map(({ because, parts }, index): ReasonLine => ({
    key: `support-${index}`,
    points: 'helps',
    text: because,
    quotes: quotesOf(flow, parts),
    open: [],
    sources: [],
  }))
  const reasons = verdict.reasons.map(
    ({ rule, severity, because, change, sources, parts, about = [] }): ReasonLine => {
      const unanswered = quotesOf(
        flow,
        about.filter((id) => answers[id] === undefined).map((question) => ({ question })),
      )
      const stronger = about.map((id) => library.methods[id]?.noun).filter(Boolean)
      return {
        key: rule,
        points: POINTS[severity],
        text: because
          ? [because, stronger.length ? `That is ${stronger.join(', ')}.` : ''].filter(Boolean).join(' ')
          : `It cannot be recommended before you have answered ${unanswered.length === 1 ? 'this' : 'these'}:`,
        quotes: quotesOf(flow, parts),
        ...(change ? { wayOut: change } : {}),
        open: unanswered,
        sources,
      }
    },
  )
  const standing = reasons.filter(({ points }) => points !== 'notes')
  const notes = reasons.filter(({ points }) => points === 'notes')
  return verdict.status === 'recommended'
    ? [...supports, ...standing, ...notes]
    : [...standing, ...supports, ...notes]
}

/** The first reason worth a line of its own: what rules a method out, or what is said against it. */
export function mainReason({ reasons, status }: Verdict): string {
  const severity = status === 'not_feasible' ? 'block' : 'caveat'
  return reasons.find((reason) => reason.severity === severity && reason.because)?.because ?? ''
}
