// Where a trainer's own exercises are kept: the browser's database, as the text that was written. They are read and
// checked afresh at each visit, so nothing stored is ever trusted.
import { clear, del, entries, set } from 'idb-keyval'
import { database, type Kept } from '../database.ts'
import { isObject } from '../stored-answers.ts'

export interface KeptExercise {
  /** The id of the exercise in the file. */
  id: string
  /** What the file was called. */
  file: string
  text: string
  savedAt: string
}

export interface ExerciseCabinet {
  /** Null: the browser refuses. */
  all: () => Promise<readonly KeptExercise[] | null>
  put: (exercise: KeptExercise) => Promise<Kept>
  remove: (id: string) => Promise<Kept>
  empty: () => Promise<Kept>
}

const LONGEST = { id: 60, file: 300, text: 300_000, savedAt: 40 }

/** The cabinet of this browser. */
export function browserExercises(): ExerciseCabinet {
  const { read, write } = database('thinking-professionals-exercises', 'exercises')
  return {
    async all() {
      const kept = await read((store) => entries<string, unknown>(store))
      return kept && kept.flatMap(([, given]) => readKept(given) ?? [])
    },
    put: (exercise) => write((store) => set(exercise.id, exercise, store)),
    remove: (id) => write((store) => del(id, store)),
    empty: () => write((store) => clear(store)),
  }
}

/** What was stored if every part of it is of the right shape, else null. */
export function readKept(given: unknown): KeptExercise | null {
  if (!isObject(given)) return null
  const { id, file, text, savedAt } = given
  const isText = (value: unknown, most: number): value is string =>
    typeof value === 'string' && value.length <= most
  if (!isText(id, LONGEST.id) || !/^[a-z][a-z0-9-]*$/.test(id)) return null
  if (!isText(file, LONGEST.file) || !isText(text, LONGEST.text) || !isText(savedAt, LONGEST.savedAt))
    return null
  return { id, file, text, savedAt }
}
