// An exercise that a trainer wrote, read while the app runs: the same reader, schema and checks as for the files in
// flows/training. The only door through which the browser comes into this room, and only when somebody opens such a file
// (src/build/architecture/rooms.ts). The file is from outside, so nothing in it is trusted.
import type { Exercise, Id } from '../engine/index.ts'
import { readContent } from './compile/read-file.ts'
import { linkExercise, type TrainingAround } from './compile/training.ts'
import { inFileOrder, isError, type Fault } from './faults.ts'
import { exerciseFile } from './schema-training.ts'

export type { TrainingAround } from './compile/training.ts'

/** The longest file that is read, in characters: more than ten times an exercise of ours. */
export const LONGEST_FILE = 300_000
const MOST_FAULTS = 60

export interface ExerciseRead {
  /** There if no fault is an error. */
  exercise?: Exercise
  /** From top to bottom. `file` is the name that was given. */
  faults: readonly Fault[]
}

/**
 * Reads a trainer's own exercise. Never throws, whatever is in the file.
 * @param name of the file, as the reader knows it
 * @param taken ids that may not be used again
 */
export function readExercise(
  name: string,
  text: string,
  around: TrainingAround,
  taken: ReadonlySet<Id> = new Set(),
): ExerciseRead {
  const whole = (message: string): ExerciseRead => ({
    faults: [{ code: 'yaml', level: 'error', file: name, line: 1, column: 1, message }],
  })
  if (text.length > LONGEST_FILE)
    return whole(`This file is too long: ${text.length} characters, and the most is ${LONGEST_FILE}.`)
  if (text.includes('\0')) return whole('This is not a text file. Save it as plain text, ending in .yaml.')
  try {
    const file = readContent(name, text.replace(/^\ufeff/, ''), exerciseFile)
    const linked = file.value ? linkExercise(file, around) : undefined
    const found = [...file.faults, ...(linked?.faults ?? [])]
    const { id = '' } = linked?.exercise ?? {}
    if (taken.has(id)) {
      const { line, column } = placeOfId(text)
      const message = `There is an exercise \`${id}\` among ours. Give yours another id.`
      found.push({ code: 'duplicate', level: 'error', file: name, line, column, message })
    }
    const faults = inFileOrder(found).slice(0, MOST_FAULTS)
    return linked && !found.some(isError) ? { exercise: linked.exercise, faults } : { faults }
  } catch {
    // Brackets within brackets, thousands deep, are more than the parser can hold.
    return whole('This file cannot be read: it is not an exercise, or far too much is nested in it.')
  }
}

function placeOfId(text: string): { line: number; column: number } {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.startsWith('id:'))
  return index < 0 ? { line: 1, column: 1 } : { line: index + 1, column: 5 }
}
