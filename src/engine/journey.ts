// The research journey: ten steps from a problem to a report, and how far somebody has come on it. Unlike a flow it
// judges nothing: it can be entered anywhere, and only says what is safer done first.
import type { Change, Id } from './flow.ts'

/** A sentence and what it rests on: ids in the source register, or "judgement". */
export interface Claim {
  text: string
  sources: readonly Id[]
}

export interface ChecklistItem {
  /** For ever: ticks kept on somebody's device name it. */
  id: Id
  text: string
}

/** A step that should be done before another, and what may go wrong if it is not. */
export interface Need {
  step: Id
  because: string
}

/** What newer guidance changes. `inFull`: the text itself was read, not an extract. */
export interface News extends Claim {
  inFull: boolean
}

export interface Step {
  id: Id
  title: string
  /** Two to four words for the map and the rail. */
  short: string
  purpose: string
  /** The question this step shares with other lines of the map: there they meet. */
  shares?: Id
  /** What must be answered by the end of the step. */
  questions: readonly string[]
  tips: readonly Claim[]
  mistakes: readonly Claim[]
  checklist: readonly ChecklistItem[]
  /** Completes "Done when". */
  doneWhen: string
  example: Claim & { title: string }
  /** What it leaves you with. */
  output: string
  /** Lines that help with it. */
  branches: readonly Id[]
  methods: readonly Id[]
  cases: readonly Id[]
  terms: readonly Id[]
  needs: readonly Need[]
  news: readonly News[]
}

export interface Journey {
  id: Id
  version: number
  line: Id
  title: string
  terminus: string
  reviewed: { date: string; by: string }
  steps: readonly Step[]
  changes: readonly Change[]
  hash: string
}

/** What somebody did on the journey. Ids of other versions may be among them: they are kept and do not count. */
export interface JourneyRecord {
  ticks: readonly Id[]
  /** By step. */
  notes: Readonly<Record<Id, string>>
  /** Steps they marked as done. */
  done: readonly Id[]
}

export const NOTHING_DONE: JourneyRecord = { ticks: [], notes: {}, done: [] }

export type StepState = 'untouched' | 'under_way' | 'done'

/** A step is done when its reader says so; a tick or a word of notes puts it under way. */
export function stepState({ id, checklist }: Step, { ticks, notes, done }: JourneyRecord): StepState {
  if (done.includes(id)) return 'done'
  const touched = checklist.some((item) => ticks.includes(item.id)) || (notes[id] ?? '').trim() !== ''
  return touched ? 'under_way' : 'untouched'
}

/** How many boxes of a step are ticked. */
export function ticked({ checklist }: Step, { ticks }: JourneyRecord): number {
  return checklist.filter(({ id }) => ticks.includes(id)).length
}

export interface Missing {
  step: Step
  because: string
  state: Exclude<StepState, 'done'>
}

/** The earlier steps this one rests on that are not done yet. Nothing is forbidden: they are what to look at first. */
export function missingBefore(journey: Journey, step: Step, record: JourneyRecord): Missing[] {
  return step.needs.flatMap(({ step: id, because }) => {
    const needed = journey.steps.find((candidate) => candidate.id === id)
    const state = needed && stepState(needed, record)
    return needed && state && state !== 'done' ? [{ step: needed, because, state }] : []
  })
}

/** Where to go on: the first step under way, else the first not done; undefined if all are. */
export function nextStep({ steps }: Journey, record: JourneyRecord): Step | undefined {
  return (
    steps.find((step) => stepState(step, record) === 'under_way') ??
    steps.find((step) => stepState(step, record) !== 'done')
  )
}

export interface JourneyProgress {
  done: number
  underWay: number
  untouched: number
  of: number
}

/** How many steps stand where. */
export function journeyProgress({ steps }: Journey, record: JourneyRecord): JourneyProgress {
  const states = steps.map((step) => stepState(step, record))
  const count = (state: StepState) => states.filter((each) => each === state).length
  return {
    done: count('done'),
    underWay: count('under_way'),
    untouched: count('untouched'),
    of: steps.length,
  }
}

/** Has anything been done at all? */
export function isBegun({ ticks, notes, done }: JourneyRecord): boolean {
  return ticks.length > 0 || done.length > 0 || Object.values(notes).some((text) => text.trim() !== '')
}
