import { createSubscriber } from 'svelte/reactivity'
import type { AnyActorRef, SnapshotFrom } from 'xstate'

/**
 * Reads an XState actor from Svelte. The getter is always fresh, with or without a subscriber (the stores of
 * @xstate/svelte go stale when nobody listened), and whatever reads it in an effect or a template runs again on change.
 */
export class ActorView<A extends AnyActorRef> {
  readonly actor: A
  readonly #subscribe: () => void

  constructor(actor: A) {
    this.actor = actor
    this.#subscribe = createSubscriber((update) => {
      const subscription = actor.subscribe(update)
      return () => subscription.unsubscribe()
    })
  }

  get snapshot(): SnapshotFrom<A> {
    this.#subscribe()
    return this.actor.getSnapshot()
  }
}
