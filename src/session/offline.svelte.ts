// Working without a network, and new versions: both are the browser's doing through the worker beside the page
// (src/build/offline.ts). A new version is offered and taken when the reader says so; what they did is saved all along.
import { OFFLINE_WORKER, scriptAddress } from './script-address.ts'

/** `none`: this page has no worker (opened from a disk, or a browser without); `ready`: it works offline from now on. */
export type OfflineState = 'none' | 'storing' | 'ready'

class Offline {
  state = $state<OfflineState>('none')
  /** A new version waits to be used. */
  waiting = $state(false)
  #registration: ServiceWorkerRegistration | undefined

  /** Sets the worker up. Failing is harmless: the page goes on needing the network. */
  async start(): Promise<void> {
    if (location.protocol === 'file:' || !('serviceWorker' in navigator)) return
    try {
      const registration = await navigator.serviceWorker.register(scriptAddress(OFFLINE_WORKER))
      this.#registration = registration
      this.state = registration.active ? 'ready' : 'storing'
      this.waiting = !!registration.waiting
      registration.addEventListener('updatefound', () => this.#follow(registration.installing))
      this.#follow(registration.installing)
      await navigator.serviceWorker.ready
      this.state = 'ready'
    } catch {
      this.state = 'none'
    }
  }

  /** Loads the page again in the new version. */
  update(): void {
    const waiting = this.#registration?.waiting
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    if (waiting) waiting.postMessage('take-over')
    else location.reload()
  }

  #follow(worker: ServiceWorker | null | undefined): void {
    worker?.addEventListener('statechange', () => {
      // The very first worker replaces nothing, so there is nothing to offer.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) this.waiting = true
    })
  }
}

export const offline = new Offline()
