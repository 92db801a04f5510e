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
import { mayMonetise, type Prices } from '../../costing/worth/index.ts'
import { colourOf } from '../../report/brief/input.ts'
import { logicBlocks } from '../../report/logic-blocks.ts'
import { worthBlocks } from '../../report/worth-blocks.ts'
import type { DocumentWords } from '../../engine/documents.ts'
import type { Criterion } from '../../vetting/book.ts'
import type { LogicGuide, LogicModel } from '../../engine/logic/index.ts'
import { detectableAssumed, detectableSentences } from '../../report/brief/detectable.ts'
import type { BriefInput } from '../../report/brief/index.ts'
import { triedAnswers } from '../../machines/tried.ts'
import type { Visit } from '../../session/visit.svelte.ts'

/** What is fetched for a brief. */
export interface BriefShelf {
  costs: CostBook | null
  effects: Readonly<Record<Id, EffectSize>>
  cases: Readonly<Record<Id, Case>>
  prices: Prices
  /** The logic model of this evaluation, and how models are weighed; null where either is missing. */
  logic: { model: LogicModel; guide: LogicGuide } | null
  /** The fixed words of the commissioning pack; null where there are none. */
  documents: DocumentWords | null
  /** How bids are marked; empty where there is no vetting book. */
  criteria: readonly Criterion[]
}

/** How many real cases a brief tells. */
const MOST_CASES = 2

/** @param name of the evaluation @param shared the page has an address that others can open */
export function assemble(
  visit: Visit,
  library: Library,
  { costs: book, effects, cases, prices, logic }: BriefShelf,
  { name, date, shared }: { name: string; date: string; shared: boolean },
): BriefInput {
  const { flow, advised, workings } = visit
  const { numbers, choices, changed, override, notes, kept, trying, worth } = workings
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
    tried: triedAnswers(flow, visit.answers, trying),
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
    assumed: detectableAssumed(flow, advised, numbers),
    stability: stability(flow, visit.answers),
    cases: nearestCases(flow, advised.answers, Object.values(cases)).slice(0, MOST_CASES),
    logic: logic ? logicBlocks(logic.model, { guide: logic.guide, colour: colourOf(flow) }) : [],
    // What may be put into pounds is for the Value line alone to say.
    worth: worth && flow.line === 'value' ? worthBlocks(worth, prices, mayMonetise(flow, advised)) : [],
  }
}
