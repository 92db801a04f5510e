// The desk of this tab: everything it takes is fetched when somebody first goes there, and it is kept while other pages are
// looked at.
import { untrack } from 'svelte'
import type { DeskVisit } from '../session/desk/desk-visit.svelte.ts'
import type { Opened, Opening } from './desk-opening.ts'

class DeskAtHand {
  /** The list of desks, and how to make one; null while it is fetched. */
  opening = $state.raw<Opening | null>(null)
  /** What came of opening a desk: a visit, or why there is none. */
  opened = $state.raw<(Opened & { id: string }) | null>(null)
  failed = $state(false)
  #wanted = ''

  get visit(): DeskVisit | null {
    return this.opened?.state === 'open' ? this.opened.visit : null
  }

  /** Is what this address means there, or known not to be? */
  isReady(id: string | undefined): boolean {
    return this.failed || (id === undefined ? this.opening !== null : this.opened?.id === id)
  }

  /** Fetches the list; with an id that desk as well, unless it is here. */
  open(id: string | undefined): Promise<void> {
    // Called while an effect runs, which must not run again when what was fetched is there.
    return untrack(() => this.#open(id))
  }

  async #open(id: string | undefined): Promise<void> {
    this.failed = false
    this.#wanted = id ?? ''
    try {
      const opening = (this.opening ??= (await import('./desk-opening.ts')).opening)
      if (id === undefined) {
        // A visit that goes on behind the list could not be told that its desk is gone.
        this.#end()
        await opening.desks.refresh()
      } else if (this.opened?.id !== id || this.opened.state !== 'open') {
        this.#end()
        const opened = await opening.open(id)
        if (this.#wanted === id) this.opened = { ...opened, id }
        else if (opened.state === 'open') opened.visit.close()
      }
    } catch {
      if (this.#wanted === (id ?? '')) this.failed = true
    }
  }

  #end(): void {
    this.visit?.close()
    this.opened = null
  }
}

export const deskAtHand = new DeskAtHand()
