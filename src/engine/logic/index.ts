// Logic models, for every room that draws, keeps, questions or prints one.
export { critique, grouped, type FindingGroup, type LogicFinding, type LogicPlace } from './critique.ts'
export { edited, mayLink, type Direction, type LogicEdit } from './edit.ts'
export { LOGIC_RULES, promptsFor } from './guide.ts'
export type * from './guide.ts'
export {
  boxCalled,
  boxesIn,
  COLUMNS,
  EMPTY_MODEL,
  isBlank,
  isMeasurable,
  isOutcome,
  joinedLinks,
  LONGEST,
  MOST,
  NOTE_KINDS,
  notesOf,
  rankOf,
} from './model.ts'
export type * from './model.ts'
