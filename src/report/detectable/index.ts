// The door of this part: what a study of the reader's size could detect, and what that means.
export {
  assumed,
  ASSUMPTIONS,
  isAllowedFor,
  unitWords,
  type Assumption,
  type AssumptionName,
  type Assumed,
} from './assumptions.ts'
export { percentUp } from './amounts-words.ts'
export { calculatorHref, calculatorLink, type CalculatorLink } from './calculator-link.ts'
export { KNOWN_DESIGNS } from './designs.ts'
export { assumptionsOf, detectable, type Detectable, type Finding, type Outcome } from './detectable.ts'
export { comparisons, judge, largest, type Comparison, type Judged } from './effects.ts'
export { READS, situationOf, wantedOf, type Situation } from './situation.ts'
export {
  comparisonWords,
  figureWords,
  noteWords,
  reachWords,
  sensitivityWords,
  showsNothing,
  wantedSentence,
  type Note,
} from './words.ts'
