// The door of the engine: pure functions from a compiled flow and answers to where they lead and what they mean.
export { advise, type Advised } from './advise.ts'
export { optionsIn, sameAnswer } from './answer.ts'
export { questionsRead } from './condition.ts'
export { consequences, type Consequence } from './consequences.ts'
export { doubts, type RaisedDoubt } from './doubts.ts'
export { evaluate, Reading, type Truth } from './evaluate.ts'
export { partsOf, type Part } from './explain.ts'
export type * from './flow.ts'
export { askedLibrary, join, split, type AskedPart, type AskedLibrary, type Told } from './flow-parts.ts'
export { headlineOf, sameHeadline, type Headline } from './headline.ts'
export {
  isBegun,
  journeyProgress,
  missingBefore,
  nextStep,
  NOTHING_DONE,
  stepState,
  ticked,
} from './journey.ts'
export type * from './journey.ts'
export type * from './library.ts'
export { migrate, type MigrationNote, type Stored } from './migrate.ts'
export { nearestCases, type NearCase, type Pair } from './nearest-cases.ts'
export type * from './network.ts'
export type * from './presets.ts'
export { knownNumbers, knownSpans, leastOf, optionFor, spanOf, type Span } from './numbers.ts'
export type { Asked } from './newly-asked.ts'
export { recommend, UNANSWERED, type Reason, type Recommendation, type Verdict } from './recommend.ts'
export { remaining, type Remaining } from './remaining.ts'
export type * from './reference.ts'
export { resolve, type InvalidAnswer, type Resolution } from './resolve.ts'
export { routeToFact, routeToGreen, type RouteOptions, type RouteToFact } from './route-to-fact.ts'
export { stability, type ChangeKind, type Holding, type Moving, type Stability } from './stability.ts'
export { HANDOUT_READERS, STAGE_KINDS, startsOf, usedIn } from './training.ts'
export type * from './training.ts'
export { unknowns, type Unknown } from './unknowns.ts'
export { everyAnswer } from './ways.ts'
export { whatIf, type ChangedAnswer, type WhatIf, type WhatIfOptions } from './what-if.ts'
