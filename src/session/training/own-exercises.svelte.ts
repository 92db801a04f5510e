// A trainer's own exercises on this device: read, kept, listed and taken away again.
import type { Exercise } from '../../engine/index.ts'
import type { ExerciseCabinet, KeptExercise } from './exercise-cabinet.ts'
import type { Kept } from '../database.ts'

/** Something wrong with a file, and where. */
export interface ExerciseFault {
  level: 'error' | 'warning'
  /** Both count from 1. */
  line: number
  column: number
  message: string
}

/** What came of reading a file: an exercise, or what stands in its way. */
export interface ReadFile {
  exercise?: Exercise
  faults: readonly ExerciseFault[]
}

export interface OwnExercise {
  kept: KeptExercise
  /** Undefined if the file, which once was sound, no longer is: the content it names has changed. */
  exercise: Exercise | undefined
  faults: readonly ExerciseFault[]
}

/** The file opened last, and what there is to say about it. */
export interface Opened {
  file: string
  text: string
  faults: readonly ExerciseFault[]
  /** Its title, once it is in the list. */
  added?: string
  /** It took the place of an older one with the same id. */
  replaced?: boolean
}

export type ExerciseTrouble = Exclude<Kept, 'saved'> | 'unreadable' | 'too_large' | 'reader'

export interface OwnExercisesOptions {
  cabinet: ExerciseCabinet
  /** Reads the text of a file. Rejects if what it takes to read one cannot be fetched. */
  read: (name: string, text: string) => Promise<ReadFile>
  now?: () => string
}

/** Bytes: no exercise is near it, and a larger file is not even read. */
const LARGEST = 1_000_000

export class OwnExercises {
  /** Newest first. */
  all = $state.raw<readonly OwnExercise[]>([])
  state = $state<'loading' | 'ready' | 'blocked'>('loading')
  /** The one removed last, until something else is done. */
  removed = $state.raw<KeptExercise | null>(null)
  opened = $state.raw<Opened | null>(null)
  readonly #cabinet: ExerciseCabinet
  readonly #read: OwnExercisesOptions['read']
  readonly #now: () => string

  constructor({ cabinet, read, now = () => new Date().toISOString() }: OwnExercisesOptions) {
    this.#cabinet = cabinet
    this.#read = read
    this.#now = now
  }

  /** Reads what is kept. The reader is fetched only if there is something to read. */
  async refresh(): Promise<void> {
    const kept = await this.#cabinet.all()
    // In a browser without a database, those of this visit stay.
    if (!kept) {
      this.state = 'blocked'
      return
    }
    const read = await Promise.all(kept.map((one) => this.#readKept(one)))
    this.all = read.toSorted((a, b) => (a.kept.savedAt < b.kept.savedAt ? 1 : -1))
    this.state = 'ready'
  }

  /** Opens a file: into the list if it is sound, else its faults are in `opened`. What was there before stays. */
  async open(file: Pick<File, 'name' | 'size' | 'text'>): Promise<ExerciseTrouble | null> {
    this.removed = null
    this.opened = null
    if (file.size > LARGEST) return 'too_large'
    const text = await file.text().catch(() => null)
    if (text === null) return 'unreadable'
    const found = await this.#read(file.name, text).catch(() => null)
    if (!found) return 'reader'
    const { exercise, faults } = found
    this.opened = { file: file.name, text, faults }
    if (!exercise) return null
    const kept = { id: exercise.id, file: file.name.slice(0, 300), text, savedAt: this.#now() }
    const replaced = this.all.some((one) => one.kept.id === kept.id)
    const outcome = await this.#cabinet.put(kept)
    this.#place({ kept, exercise, faults })
    this.opened = { file: file.name, text, faults, added: exercise.title, replaced }
    return outcome === 'saved' ? null : outcome
  }

  /** Takes one away; `restore` brings it back. */
  async remove(id: string): Promise<ExerciseTrouble | null> {
    const gone = this.all.find(({ kept }) => kept.id === id)
    if (!gone) return null
    const outcome = await this.#cabinet.remove(id)
    if (outcome !== 'saved' && this.state !== 'blocked') return outcome
    this.all = this.all.filter(({ kept }) => kept.id !== id)
    this.removed = gone.kept
    this.opened = null
    return null
  }

  async restore(): Promise<ExerciseTrouble | null> {
    const kept = this.removed
    if (!kept) return null
    const outcome = await this.#cabinet.put(kept)
    this.removed = null
    this.#place(await this.#readKept(kept))
    return outcome === 'saved' || this.state === 'blocked' ? null : outcome
  }

  /** Takes all of them off this device, for good. */
  async wipe(): Promise<'full' | 'blocked' | null> {
    const outcome = await this.#cabinet.empty()
    if (outcome !== 'saved' && this.state !== 'blocked') return outcome
    this.all = []
    this.removed = null
    this.opened = null
    return null
  }

  /** The exercise with this id, if there is a sound one. */
  find(id: string): Exercise | undefined {
    return this.all.find(({ kept }) => kept.id === id)?.exercise
  }

  #place(own: OwnExercise): void {
    this.all = [own, ...this.all.filter(({ kept }) => kept.id !== own.kept.id)]
  }

  async #readKept(kept: KeptExercise): Promise<OwnExercise> {
    const { exercise, faults } = await this.#read(kept.file, kept.text).catch(() => ({
      exercise: undefined,
      faults: [],
    }))
    return { kept, exercise, faults }
  }
}
