// The journey as pages see it: how far it has come, and the verbs to go on. Joins the journey machine and the store:
// every tick and every letter of a note is saved as it is made.
import { createActor } from 'xstate'
import type {
  Id,
  Journey,
  JourneyProgress,
  JourneyRecord,
  Missing,
  Step,
  StepState,
} from '../engine/index.ts'
import { isBegun, journeyProgress, missingBefore, NOTHING_DONE, ticked } from '../engine/journey.ts'
import { journeyMachine, nextAndMissing, standingOf, type JourneyActor } from '../machines/journey.machine.ts'
import type { StorageTrouble } from '../machines/session-ports.ts'
import { ActorView } from './actor-view.svelte.ts'
import type { JourneyStore } from './journey-store.ts'

export interface JourneyVisitOptions {
  store: JourneyStore
  now?: () => string
}

export class JourneyVisit {
  readonly journey: Journey
  /** Ends the visit; what was done stays saved. */
  readonly close: () => void
  readonly #view: ActorView<JourneyActor>
  #trouble = $state<StorageTrouble | null>(null)

  constructor(journey: Journey, { store, now = () => new Date().toISOString() }: JourneyVisitOptions) {
    this.journey = journey
    const { saved, trouble } = store.read()
    this.#trouble = trouble
    let failing = trouble?.kind === 'blocked'
    let last = saved?.record ?? NOTHING_DONE
    const actor = createActor(journeyMachine(journey), { input: { record: last } })
    this.#view = new ActorView(actor)
    actor.subscribe(({ context: { record } }) => {
      if (record === last) return
      last = record
      const outcome = store.save({ version: journey.version, record, savedAt: now() })
      // Told once: a notice put away does not come back at every letter.
      if (outcome === 'saved') {
        if (this.#trouble?.kind !== 'damaged') this.#trouble = null
      } else if (!failing) this.#trouble = { kind: outcome }
      failing = outcome !== 'saved'
    })
    const stop = store.watch((elsewhere) => {
      last = elsewhere.record
      actor.send({ type: 'REPLACE', record: elsewhere.record })
    })
    this.close = () => {
      stop()
      actor.stop()
    }
    actor.start()
  }

  get record(): JourneyRecord {
    return this.#view.snapshot.context.record
  }

  get isBegun(): boolean {
    return isBegun(this.record)
  }

  get progress(): JourneyProgress {
    return journeyProgress(this.journey, this.record)
  }

  /** What to do next and what is missing before it is safe; undefined once all is done. */
  get next(): { step: Step; missing: Missing[] } | undefined {
    return nextAndMissing(this.journey, this.#view.snapshot)
  }

  /** What went wrong with keeping it on this device, until it is put away. */
  get trouble(): StorageTrouble | null {
    return this.#trouble
  }

  get canUndoClear(): boolean {
    return this.#view.snapshot.can({ type: 'UNDO_CLEAR' })
  }

  stateOf(step: Id): StepState {
    return standingOf(this.#view.snapshot, step)
  }

  missingBefore(step: Step): Missing[] {
    return missingBefore(this.journey, step, this.record)
  }

  ticked(step: Step): number {
    return ticked(step, this.record)
  }

  isTicked(item: Id): boolean {
    return this.record.ticks.includes(item)
  }

  noteOn(step: Id): string {
    return this.record.notes[step] ?? ''
  }

  tick(item: Id, on: boolean): void {
    this.#view.actor.send({ type: on ? 'TICK' : 'UNTICK', item })
  }

  note(step: Id, text: string): void {
    this.#view.actor.send({ type: 'NOTE', step, text })
  }

  finish(step: Id): void {
    this.#view.actor.send({ type: 'DONE', step })
  }

  reopen(step: Id): void {
    this.#view.actor.send({ type: 'REOPEN', step })
  }

  /** Takes every tick and note away, here and from the device. */
  clear(): void {
    this.#view.actor.send({ type: 'CLEAR' })
  }

  undoClear(): void {
    this.#view.actor.send({ type: 'UNDO_CLEAR' })
  }

  dismissTrouble(): void {
    this.#trouble = null
  }
}
