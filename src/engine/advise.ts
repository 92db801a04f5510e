import type { Answers, Flow } from './flow.ts'
import { recommend, type Recommendation } from './recommend.ts'
import { resolve, type Resolution } from './resolve.ts'

export type Advised = Resolution & Recommendation

/** Everything the flow has to say about these answers: where they lead and how each method stands. */
export function advise(flow: Flow, answers: Answers): Advised {
  const resolution = resolve(flow, answers)
  return { ...resolution, ...recommend(flow, resolution) }
}
