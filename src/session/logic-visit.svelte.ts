// The logic model as its page sees it: the model, what is open, and the verbs to change it. Joins the machine and the
// store: every letter is saved as it is typed.
import { createActor } from 'xstate'
import type { Id } from '../engine/index.ts'
import { EMPTY_MODEL, type LogicEdit, type LogicModel, type LogicPart } from '../engine/logic/index.ts'
import { logicMachine, type LogicActor } from '../machines/logic.machine.ts'
import type { StorageTrouble } from '../machines/session-ports.ts'
import { ActorView } from './actor-view.svelte.ts'
import type { LogicStore } from './logic-store.ts'

export interface LogicVisitOptions {
  store: LogicStore
  now?: () => string
}

export class LogicVisit {
  /** Ends the visit; what was drawn stays saved. */
  readonly close: () => void
  readonly #view: ActorView<LogicActor>
  #trouble = $state<StorageTrouble | null>(null)

  constructor({ store, now = () => new Date().toISOString() }: LogicVisitOptions) {
    const { saved, trouble } = store.read()
    this.#trouble = trouble
    let failing = trouble?.kind === 'blocked'
    let last = saved?.model ?? EMPTY_MODEL
    const actor = createActor(logicMachine, { input: { model: last } })
    this.#view = new ActorView(actor)
    actor.subscribe(({ context: { model } }) => {
      if (model === last) return
      last = model
      const outcome = store.save({ model, savedAt: now() })
      // Told once: a notice put away does not come back at every letter.
      if (outcome === 'saved') {
        if (this.#trouble?.kind !== 'damaged') this.#trouble = null
      } else if (!failing) this.#trouble = { kind: outcome }
      failing = outcome !== 'saved'
    })
    const stop = store.watch(({ model }) => {
      last = model
      actor.send({ type: 'REPLACE', model })
    })
    this.close = () => {
      stop()
      actor.stop()
    }
    actor.start()
  }

  get model(): LogicModel {
    return this.#view.snapshot.context.model
  }

  /** The box or note that is open to be changed. */
  get openId(): Id | null {
    return this.#view.snapshot.context.open
  }

  /** The part that is being added to. */
  get adding(): LogicPart | null {
    return this.#view.snapshot.context.adding
  }

  get canUndo(): boolean {
    return this.#view.snapshot.can({ type: 'UNDO' })
  }

  get canRedo(): boolean {
    return this.#view.snapshot.can({ type: 'REDO' })
  }

  /** What went wrong with keeping it on this device, until it is put away. */
  get trouble(): StorageTrouble | null {
    return this.#trouble
  }

  /** Makes a change; false if it changes nothing. */
  change(edit: LogicEdit): boolean {
    const before = this.model
    this.#view.actor.send({ type: 'CHANGE', edit })
    return this.model !== before
  }

  undo(): void {
    this.#view.actor.send({ type: 'UNDO' })
  }

  redo(): void {
    this.#view.actor.send({ type: 'REDO' })
  }

  /** A field was left. */
  pause(): void {
    this.#view.actor.send({ type: 'PAUSE' })
  }

  open(id: Id): void {
    this.#view.actor.send({ type: 'OPEN', id })
  }

  addTo(part: LogicPart): void {
    this.#view.actor.send({ type: 'ADD_TO', part })
  }

  /** Nothing is open, and nothing is being added to. */
  leave(): void {
    this.#view.actor.send({ type: 'CLOSE' })
  }

  dismissTrouble(): void {
    this.#trouble = null
  }
}
