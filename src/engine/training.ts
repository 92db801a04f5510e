// Group exercises: what a trainer runs in a room, what lies on the tables, and what happened in the real case. The text
// files in flows/training become these, and so does a file a trainer loads while the app runs.
import type { Answers, Id } from './flow.ts'
import type { Claim } from './journey.ts'
import type { Trust } from './reference.ts'

export const STAGE_KINDS = ['brief', 'work', 'vote', 'reveal', 'discuss', 'debrief', 'break'] as const
export type StageKind = (typeof STAGE_KINDS)[number]

/** Whose hands a hand-out is for: every person, one a table, one half of the room, or the trainer alone. */
export const HANDOUT_READERS = ['person', 'table', 'half_a', 'half_b', 'trainer'] as const
export type HandoutReader = (typeof HANDOUT_READERS)[number]

/** What an exercise belongs to: a flow by its id, the research journey, or the commissioner's desk. */
export type ExerciseLine = 'journey' | 'background' | 'why' | 'works' | 'value' | 'desk'

export interface Exercise {
  id: Id
  title: string
  /** One sentence for lists. */
  says: string
  line: ExerciseLine
  /** When it was last looked over; a trainer’s own file need not say. */
  reviewed?: { date: string; by: string }
  /** The sum of its stages. */
  minutes: number
  size: { least: number; most: number; table: number }
  /** What people can do afterwards; each completes "Afterwards you can". */
  learn: readonly string[]
  /** What to bring. */
  needs: readonly string[]
  /** What the trainer does beforehand. */
  before: readonly string[]
  /** The real case it is about, if it is about one. */
  case?: Id
  /** What is known at the start, on the flow of `line`: the ground that votes on its questions stand on. */
  answers?: Answers
  /** What in it is made up. Absent: nothing. */
  invented?: string
  sensitive?: Wellbeing
  /** Glossary terms worth explaining. */
  terms: readonly Id[]
  /** What the trainer reads out first. */
  brief: readonly string[]
  stages: readonly Stage[]
  handouts: readonly Handout[]
  cards: readonly CardSet[]
  sheet?: AnswerSheet
  /** What is easily got wrong when running it. */
  traps: readonly Claim[]
  /** What really happened, or what is known. */
  outcome: Outcome
  /** What people take home. */
  leave: Leave
  /** What it draws on, with titles, so that no register is needed to show it. */
  sourceTitles: readonly SourceTitle[]
  hash: string
}

export interface SourceTitle {
  id: Id
  title: string
  by: string
  year?: string
  url?: string
  /** How much of it we saw; absent for a source of the trainer’s own. */
  checked?: 'full' | 'excerpt' | 'memory'
}

/** For exercises on hurtful subjects: said at the start, and how to step out without a word. */
export interface Wellbeing {
  note: string
  exit: string
}

export interface Stage {
  id: Id
  title: string
  kind: StageKind
  minutes: number
  /** What the room sees, one after another; at least one. Never gives away what a later stage reveals. */
  screens: readonly StageScreen[]
  /** What the trainer says and does. */
  notes: readonly string[]
  /** Questions to put to a quiet table. */
  prompts: readonly string[]
  /** What should have been said by the end of it. */
  debrief: readonly Claim[]
  /** Ids of hand-outs, card sets, or `sheet` for the answer sheet. */
  uses: readonly Id[]
}

export interface StageScreen {
  id: Id
  heading: string
  text?: string
  points: readonly string[]
  figures: readonly ScreenFigure[]
  table?: HandoutTable
  vote?: Vote
  sources: readonly Id[]
}

/** A number worth setting large, and what it says. */
export interface ScreenFigure {
  value: string
  says: string
  sources: readonly Id[]
}

/** A question put to the room. Its words and options stand here even if it is a flow's own. */
export interface Vote {
  ask: string
  options: readonly { id: Id; text: string }[]
  /** Several may be chosen. */
  many: boolean
  /** It is a question of this flow: the exercise's `answers` with the group's answer go through the engine. */
  of?: { flow: Id; question: Id }
  /** Said once the spread has been seen. */
  after?: string
}

export interface Handout {
  id: Id
  title: string
  for: HandoutReader
  /** Made up for the exercise, and printed so. */
  invented: boolean
  blocks: readonly HandoutBlock[]
}

/** A subset of what documents can hold (report/report.ts), in the same words, so that it goes into them as it is. */
export type HandoutBlock =
  | { kind: 'lead'; text: string }
  | { kind: 'text'; text: string; sources?: readonly Id[] }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly { text: string; sources?: readonly Id[] }[]; ordered?: boolean }
  | { kind: 'facts'; rows: readonly { label: string; text: string }[] }
  | HandoutTable
  | { kind: 'note'; title?: string; text: string; tone: 'information' | 'warning' }
  | { kind: 'blank'; label: string; lines: number }
  | { kind: 'checklist'; items: readonly { text: string; hint?: string }[] }

export interface HandoutTable {
  kind: 'table'
  caption: string
  columns: readonly { title: string; align?: 'left' | 'right'; width?: number }[]
  /** A cell is text; an empty one is room to write in. */
  rows: readonly (readonly string[])[]
  rowHeads?: boolean
}

/** Cards to cut out and lay on a table. */
export interface CardSet {
  id: Id
  title: string
  /** What to do with them. */
  how: string
  cards: readonly { title: string; text: string }[]
}

/** What a table or a person fills in. */
export interface AnswerSheet {
  title: string
  intro?: string
  questions: readonly SheetQuestion[]
}

/** Lines to write on, or boxes to tick. */
export interface SheetQuestion {
  ask: string
  lines: number
  options: readonly string[]
}

export interface Outcome {
  title: string
  says: readonly Claim[]
  figures: readonly (ScreenFigure & { status: Trust })[]
  /** How far to trust it. */
  trust: string
}

export interface Leave {
  text: string
  /** Where people go on by themselves: an address of this app without its `#/`, such as works. */
  to: string
}

/** When each stage begins, in minutes from the start; the last number is when it all ends. */
export function startsOf({ stages }: Pick<Exercise, 'stages'>): number[] {
  return stages.reduce((starts, { minutes }) => [...starts, (starts.at(-1) ?? 0) + minutes], [0])
}

/** The stages in which a hand-out, a set of cards or the `sheet` is used. */
export function usedIn({ stages }: Pick<Exercise, 'stages'>, id: Id): Stage[] {
  return stages.filter(({ uses }) => uses.includes(id))
}
