import { doubts, type RaisedDoubt } from './doubts.ts'
import type { Answers, Flow } from './flow.ts'
import { recommend, type Recommendation } from './recommend.ts'
import { resolve, type Resolution } from './resolve.ts'

export interface Advised extends Resolution, Recommendation {
  facts: Resolution['facts']
  /** Answers that sit badly together. */
  doubts: readonly RaisedDoubt[]
}

/** Everything the flow has to say about these answers: where they lead and how each method stands. */
export function advise(flow: Flow, answers: Answers): Advised {
  const resolution = resolve(flow, answers)
  return { ...resolution, ...recommend(flow, resolution), doubts: doubts(flow, resolution) }
}
