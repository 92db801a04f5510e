// Answers that sit badly together. A doubt is raised gently, at the questions where it can be mended; it blocks nothing.
import { holds } from './evaluate.ts'
import { partsOf, type Part } from './explain.ts'
import type { Flow, Id } from './flow.ts'
import type { Resolution } from './resolve.ts'

export interface RaisedDoubt {
  id: Id
  says: string
  /** The questions to look at again, those on the route only. */
  mend: readonly Id[]
  /** The answers that sit badly together. */
  parts: readonly Part[]
  /** Ids in the source register, or "judgement". */
  sources: readonly Id[]
}

/** Every doubt these answers raise, in the order of the flow. */
export function doubts(flow: Flow, { reading, answers }: Resolution): RaisedDoubt[] {
  return flow.doubts
    .filter(({ when }) => holds(when, reading))
    .map(({ id, when, says, mend, sources }) => ({
      id,
      says,
      mend: mend.filter((question) => answers[question] !== undefined),
      parts: partsOf(flow, when, reading),
      sources,
    }))
}
