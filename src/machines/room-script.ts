// What a room plays: screens in order, each in a stage that has so many minutes. An exercise, a flow and a step of the
// journey all become one of these, so that the room need not know which it is. It is plain data, kept with the session:
// a session goes on with the script it began with, whatever has changed since.
import type { Answers, Id } from '../engine/index.ts'

export interface Script {
  /** Kind and id of what it was made from: `exercise/bwv-lottery`, `flow/works`, `step/problem`. */
  id: Id
  title: string
  /** Which line of the map: gives its colour. */
  line: Id
  /** The flow whose questions are among the screens. */
  flow?: Id
  /** What is known at the start, on that flow. */
  ground: Answers
  stages: readonly ScriptStage[]
  screens: readonly Screen[]
  /** Said at the start where the subject may hurt, and how to step out. */
  wellbeing?: { note: string; exit: string }
  /** Where people go on by themselves: an address of this app without its `#/`. */
  leave?: { text: string; to: string }
}

export interface ScriptStage {
  id: Id
  title: string
  /** 0: no clock. */
  minutes: number
}

/** How a screen is set: what carries it. */
export type ScreenKind =
  'words' | 'list' | 'figure' | 'question' | 'reveal' | 'break' | 'debrief' | 'verdicts'

export interface Screen {
  id: Id
  stage: Id
  kind: ScreenKind
  heading: string
  text?: string
  points: readonly string[]
  figures: readonly { value: string; says: string }[]
  table?: { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  question?: RoomQuestion
  /** For the trainer alone. */
  notes: readonly string[]
  prompts: readonly string[]
  debrief: readonly string[]
  /** Titles of the hand-outs used. */
  uses: readonly string[]
}

export interface RoomQuestion {
  options: readonly RoomOption[]
  many: boolean
  /** The question of the script's flow that it is. */
  of?: Id
  /** Said once the spread has been seen. */
  after?: string
  /** What was chosen in the real case: shown only when the trainer says so. */
  real?: readonly Id[]
}

export interface RoomOption {
  id: Id
  text: string
  /** The "don't know" of the question. */
  unsure: boolean
  /** Cannot be chosen beside others. */
  exclusive: boolean
}

/** Letters beside the options, as the projector shows them; "?" for "don't know". */
export function markOf(options: readonly Pick<RoomOption, 'unsure'>[], index: number): string {
  if (options[index]?.unsure) return '?'
  const before = options.slice(0, index).filter(({ unsure }) => !unsure).length
  return String.fromCharCode(65 + before)
}

/** The screens that ask something, in order: a question's number is its place here, from 1. */
export function questionScreens({
  screens,
}: Pick<Script, 'screens'>): (Screen & { question: RoomQuestion })[] {
  return screens.filter((screen): screen is Screen & { question: RoomQuestion } => !!screen.question)
}

/** The screen with this id, or the first. A script has at least one. */
export function screenOf({ screens }: Pick<Script, 'screens'>, id: Id): Screen {
  return screens.find((screen) => screen.id === id) ?? screens[0]!
}
