// Gathers what a brief is made from: the visit, and what has to be fetched for prices, effects and cases.
import {
  estimate,
  readChosen,
  situationOf,
  timeline,
  type CostBook,
  type Delivery,
} from '../../costing/index.ts'
import {
  knownNumbers,
  nearestCases,
  stability,
  type Case,
  type EffectSize,
  type Id,
  type Library,
} from '../../engine/index.ts'
import { detectableSentences } from '../../report/brief/detectable.ts'
import type { BriefInput } from '../../report/brief/index.ts'
import type { Visit } from '../../session/visit.svelte.ts'

/** What is fetched for a brief. */
export interface BriefShelf {
  costs: CostBook | null
  effects: Readonly<Record<Id, EffectSize>>
  cases: Readonly<Record<Id, Case>>
}

/** How many real cases a brief tells. */
const MOST_CASES = 2

/** @param name of the evaluation @param shared the page has an address that others can open */
export function assemble(
  visit: Visit,
  library: Library,
  { costs: book, effects, cases }: BriefShelf,
  { name, date, shared }: { name: string; date: string; shared: boolean },
): BriefInput {
  const { flow, advised, workings } = visit
  const { numbers, choices, changed, override, notes, kept } = workings
  const known = knownNumbers(flow, advised.answers, numbers)
  const delivery: Delivery = choices['cost_by'] === 'inhouse' ? 'inhouse' : 'external'
  const view = { delivery, withVat: choices['cost_vat'] === 'with' }
  const situation = situationOf(advised, known)
  const chosen = book && readChosen(book, { inputs: { ...numbers, ...choices }, figures: changed })
  return {
    flow,
    library,
    advised,
    date,
    notes,
    override,
    kept,
    ...(name && { name }),
    ...(shared && { link: visit.linkTo('result') }),
    ...(book &&
      chosen && {
        costs: {
          book,
          estimate: estimate(book, situation, chosen),
          timeline: timeline(book, situation, chosen, delivery),
          view,
        },
      }),
    detectable: detectableSentences(
      flow,
      advised,
      numbers,
      Object.values(effects),
      (id) => library.methods[id]?.name ?? id,
    ),
    stability: stability(flow, visit.answers),
    cases: nearestCases(flow, advised.answers, Object.values(cases)).slice(0, MOST_CASES),
    logic: [],
    worth: [],
  }
}
