// Where a trainer's own exercises are kept: the browser's database, as the text that was written. They are read and
// checked afresh at each visit, so nothing stored is ever trusted.
import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { isFull } from '../shelf.ts'
import { isObject } from '../stored-answers.ts'

export interface KeptExercise {
  /** The id of the exercise in the file. */
  id: string
  /** What the file was called. */
  file: string
  text: string
  savedAt: string
}

export type ExerciseKept = 'saved' | 'full' | 'blocked'

export interface ExerciseCabinet {
  /** Null: the browser refuses. */
  all: () => Promise<readonly KeptExercise[] | null>
  put: (exercise: KeptExercise) => Promise<ExerciseKept>
  remove: (id: string) => Promise<ExerciseKept>
  empty: () => Promise<ExerciseKept>
}

const LONGEST = { id: 60, file: 300, text: 300_000, savedAt: 40 }

/** The cabinet of this browser. */
export function browserExercises(): ExerciseCabinet {
  let store: UseStore | undefined
  const open = () => (store ??= createStore('thinking-professionals-exercises', 'exercises'))
  const attempt = async (write: () => Promise<void>): Promise<ExerciseKept> => {
    try {
      await write()
      return 'saved'
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked'
    }
  }
  return {
    async all() {
      try {
        return (await entries<string, unknown>(open())).flatMap(([, given]) => readKept(given) ?? [])
      } catch {
        return null
      }
    },
    put: (exercise) => attempt(() => set(exercise.id, exercise, open())),
    remove: (id) => attempt(() => del(id, open())),
    empty: () => attempt(() => clear(open())),
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
