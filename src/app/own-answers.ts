// The address, and the answers on this device: there from the start, before any flow has been fetched.
import { Router } from '../session/router.svelte.ts'
import { answerStore, browserStorage } from '../session/storage.ts'

export const router = new Router(window)

/** Called after every save of answers. */
const savers = new Set<() => void>()
export const store = answerStore(browserStorage(), () => savers.forEach((saved) => saved()))

export function onSaved(saved: () => void): void {
  savers.add(saved)
}
