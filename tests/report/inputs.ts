// What documents are made from, for the worked examples of every flow: as the page gathers it, from the real content.
import { estimate, situationOf, timeline, type CostBook, type Delivery } from '../../src/costing/index.ts'
import type { Chosen } from '../../src/costing/estimate.ts'
import type { DocumentWords } from '../../src/engine/documents.ts'
import { nearestCases, type Advised, type Answers, type Flow } from '../../src/engine/index.ts'
import { detectableAssumed, detectableSentences } from '../../src/report/brief/detectable.ts'
import type { BriefInput } from '../../src/report/brief/index.ts'
import { adviseOn, compiled } from '../content/content.ts'

const { library, reference } = compiled

/** The cost book; the tests cannot go on without it. */
export function theBook(): CostBook {
  if (!compiled.costs) throw new Error('There is no cost book. Run: npm run flow -- check')
  return compiled.costs
}

/** A price and a timetable for this advice. */
export function costsOf(advised: Advised, delivery: Delivery, chosen: Chosen = {}): BriefInput['costs'] {
  const book = theBook()
  const situation = situationOf(advised)
  return {
    book,
    estimate: estimate(book, situation, chosen),
    timeline: timeline(book, situation, chosen, delivery),
    view: { delivery, withVat: false },
  }
}

/** Everything a document may be made from. */
export function inputFor(flow: Flow, answers: Answers, more: Partial<BriefInput> = {}): BriefInput {
  const advised = adviseOn(flow, answers)
  const nameOf = (id: string) => library.methods[id]?.name ?? ''
  const costs = costsOf(advised, 'external')
  return {
    flow,
    library,
    advised,
    date: '2026-11-22T12:00:00Z',
    notes: {},
    override: null,
    kept: [],
    ...(costs && { costs }),
    detectable: detectableSentences(flow, advised, {}, Object.values(reference.effectSizes), nameOf),
    assumed: detectableAssumed(flow, advised, {}),
    cases: nearestCases(flow, advised.answers, Object.values(reference.cases)).slice(0, 2),
    logic: [],
    worth: [],
    ...more,
  }
}

/** Every worked example of every flow, with its name. */
export const examples: readonly { name: string; flow: Flow; answers: Answers }[] = compiled.flows.flatMap(
  (flow) => flow.examples.map(({ name, answers }) => ({ name: `${flow.id}: ${name}`, flow, answers })),
)

/** The fixed words of packs; the tests cannot go on without them. */
export function theWords(): DocumentWords {
  if (!compiled.documents) throw new Error('documents.yaml does not compile. Run: npm run flow -- check')
  return compiled.documents
}
