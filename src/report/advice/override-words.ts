// Going on with another design: which can be chosen, and what is said about a choice that was made.
import type { Advised, Flow, Id, Library, Status } from '../../engine/index.ts'
import { lowerFirst } from '../words/answer-words.ts'
import { capital } from './wording.ts'
import { headline } from './headline.ts'

/** A design chosen against the advice, with the reader's own reason, as it is kept. */
export interface Override {
  method: Id
  reason: string
  /** When it was written, as an ISO date. */
  at: string
}

/** Characters a reason may have: about a page. */
export const LONGEST_REASON = 3000

export interface Choice {
  id: Id
  name: string
  status: Status
}

const ORDER: readonly Status[] = ['recommended', 'possible', 'not_feasible']

/** What could be gone on with against this advice: every method but the one that leads, those best placed first. */
export function choices({ methods, primary }: Advised, library: Library): Choice[] {
  return methods
    .flatMap(({ id, status }) => {
      const name = library.methods[id]?.name
      return name && id !== primary ? [{ id, name, status }] : []
    })
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
}

export interface OverrideWords {
  /** "You are going on with a matched comparison." */
  title: string
  /** How the design stands on these answers. */
  stands: string
  /** What was advised. */
  advice: string
  reason: string
  /** The day it was written; empty if that cannot be read. */
  day: string
}

const STANDS: Readonly<Record<Status, string>> = {
  recommended: 'It is recommended on your answers, though it does not lead.',
  possible: 'On your answers it is possible, with caveats.',
  not_feasible: 'On your answers it is not feasible.',
}

/** What to print of a choice against the advice; null if its method is none that we know. */
export function overrideWords(
  flow: Flow,
  advised: Advised,
  library: Library,
  override: Override,
): OverrideWords | null {
  const noun = library.methods[override.method]?.noun
  if (!noun) return null
  const { title, then } = headline(flow, advised, library)
  const status = advised.methods.find(({ id }) => id === override.method)?.status
  const date = new Date(override.at)
  return {
    title: `You are going on with ${lowerFirst(noun)}.`,
    stands:
      override.method === advised.primary
        ? 'The advice has since come round to it.'
        : status
          ? STANDS[status]
          : 'On your answers it does not come into play.',
    advice: capital([title, then].filter(Boolean).join(' ')),
    reason: override.reason,
    day: Number.isNaN(date.getTime())
      ? ''
      : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  }
}
