// The words of the pages for trainers.
import { startsOf, type Exercise, type HandoutReader, type StageKind } from '../../engine/index.ts'
import type { ExerciseTrouble } from '../../session/training/own-exercises.svelte.ts'

export const READERS: Readonly<Record<HandoutReader, string>> = {
  person: 'One for everybody',
  table: 'One for each table',
  half_a: 'For the first half of the room only',
  half_b: 'For the second half of the room only',
  trainer: 'For you alone',
}

export const KINDS: Readonly<Record<StageKind, string>> = {
  brief: 'You speak',
  work: 'Tables work',
  vote: 'Everybody votes',
  reveal: 'You reveal',
  discuss: 'Everybody talks',
  debrief: 'You draw it together',
  break: 'A break',
}

/** “50 minutes, 6 to 40 people”. */
export function frameOf({ minutes, size }: Exercise): string {
  return `${minutes} minutes, ${size.least} to ${size.most} people`
}

/** “from 5 to 22 minutes”, for each stage. */
export function clockOf(exercise: Exercise): string[] {
  const starts = startsOf(exercise)
  return exercise.stages.map((_, index) => `${starts[index]}–${starts[index + 1]} min`)
}

/** The desk is no line of the map. */
export function lineOf({ line }: Pick<Exercise, 'line'>): string | undefined {
  return line === 'desk' ? undefined : line
}

export const TROUBLE: Readonly<Record<ExerciseTrouble, string>> = {
  full: 'This browser has no room left. The exercise is open for now and will be gone when you close this page.',
  blocked:
    'This browser does not let us keep files: private windows and some office rules forbid it. The exercise is open for now and will be gone when you close this page.',
  unreadable:
    'The file could not be read. Choose it again, or save a copy under another name and choose that.',
  too_large:
    'The file is larger than one megabyte. An exercise is a text file of some pages: is it the right one?',
  reader:
    'What it takes to read the file could not be fetched. You may be offline. Your file is as it was; try again.',
}
