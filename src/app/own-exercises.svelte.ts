// A trainer's own exercises, and what it takes to read one. The reader with its parser is large and is fetched only when
// there is a file to read; this is the one place of the browser that may fetch it (src/build/architecture/rooms.ts).
import type { Exercise, Id } from '../engine/index.ts'
import { browserExercises } from '../session/training/exercise-cabinet.ts'
import { OwnExercises, type ReadFile } from '../session/training/own-exercises.svelte.ts'
import {
  flows,
  isOpen,
  loadBids,
  loadBranch,
  loadCases,
  loadExercises,
  loadLibrary,
  loadVetting,
} from './catalogue.ts'

export const ownExercises = new OwnExercises({ cabinet: browserExercises(), read })

let first: Promise<void> | undefined

/** Reads what is kept on this device, once a visit. */
export function openOwnExercises(): Promise<void> {
  return (first ??= ownExercises.refresh())
}

/** An exercise of ours or of the trainer's own; undefined if there is none by this id. */
export async function findExercise(id: Id): Promise<Exercise | undefined> {
  const ours = await loadExercises()
  if (Object.hasOwn(ours, id)) return ours[id]
  await openOwnExercises()
  return ownExercises.find(id)
}

async function read(name: string, text: string): Promise<ReadFile> {
  const [{ readExercise }, around, ours] = await Promise.all([
    import('../flow-language/read-exercise.ts'),
    loadAround(),
    loadExercises(),
  ])
  return readExercise(name, text, around, new Set(Object.keys(ours)))
}

/** Everything that an exercise may name. */
async function loadAround() {
  const open = flows.filter(({ id, steps }) => !steps && isOpen(id))
  const [branches, cases, library, vetting, bids] = await Promise.all([
    Promise.all(open.map(({ id }) => loadBranch(id))),
    loadCases(),
    loadLibrary(),
    loadVetting(),
    loadBids(),
  ])
  return {
    ...{ flows: branches.map(({ flow }) => flow), cases, library, methods: library.methods },
    ...{ vetting: vetting ?? undefined, bids },
  }
}
