// The room of this tab: whatever an address of it needs is fetched when somebody goes there; the visit to a session is
// kept while other pages are looked at, so that the projector stays lit.
import { untrack } from 'svelte'
import type { Script } from '../machines/room-script.ts'
import type { SavedRoom } from '../session/room/room-store.ts'
import type { RoomVisit } from '../session/room/room-visit.svelte.ts'
import type { RoomRoute } from './room-routes.ts'

export type RoomView =
  | {
      show: 'start'
      parts: Awaited<ReturnType<typeof import('./room-opening.ts').choices>>
      left: SavedRoom | null
    }
  | { show: 'setup' | 'table'; script: Script; left: SavedRoom | null; own: boolean }
  | { show: 'now' | 'record'; visit: RoomVisit }
  | { show: 'projector' }
  | { show: 'missing' | 'none' | 'failed' }

const KEPT = ['now', 'record', 'table', 'projector']

class RoomAtHand {
  view = $state.raw<RoomView | null>(null)
  /** The address the view belongs to. */
  at = $state('')
  #visit: RoomVisit | null = null
  #wanted = ''

  /** Fetches what this address needs. */
  async open(route: RoomRoute, at: string): Promise<void> {
    // What lies on the device may have changed since; a session in hand has not. Whoever asks for a page does not ask again
    // because it came.
    const here = untrack(() => this.at === at && KEPT.includes(this.view?.show ?? ''))
    if (here) return
    this.#wanted = at
    const view = await this.#find(route).catch((): RoomView => ({ show: 'failed' }))
    if (this.#wanted !== at) return
    this.view = view
    this.at = at
  }

  /** The session in hand is no longer the one that lies on this device. */
  forget(): void {
    this.#visit?.close()
    this.#visit = null
    this.at = ''
  }

  async #find(route: RoomRoute): Promise<RoomView> {
    if (route.page === 'projector') return { show: 'projector' }
    const opening = await import('./room-opening.ts')
    const left = opening.roomShelf.peek()
    const called =
      route.page === 'table' ? route.script : typeof route.at === 'string' ? null : route.at.script
    if (called !== null) {
      const script = await opening.scriptCalled(called)
      const show = route.page === 'table' ? 'table' : 'setup'
      return script ? { show, script, left, own: opening.isOwn(called) } : { show: 'missing' }
    }
    const at = route.page === 'room' && typeof route.at === 'string' ? route.at : 'start'
    if (at === 'start') return { show: 'start', parts: await opening.choices(), left }
    if (!this.#visit) {
      const { saved } = opening.roomShelf.read()
      if (!saved) return { show: 'none' }
      this.#visit = await opening.visitRoom(saved)
    }
    return { show: at, visit: this.#visit }
  }
}

export const roomAtHand = new RoomAtHand()
