// The journey of this tab: fetched when somebody first goes there, and kept while other pages are looked at.
import type { Library, Reference } from '../engine/index.ts'
import { journeyStore } from '../session/journey-store.ts'
import type { JourneyVisit } from '../session/journey-visit.svelte.ts'
import { browserStorage } from '../session/storage.ts'
import { loadJourney } from './catalogue.ts'

/** Called after every save of the journey. */
const savers = new Set<() => void>()
export const journeyShelf = journeyStore(browserStorage(), () => savers.forEach((saved) => saved()))

export function onJourneySaved(saved: () => void): void {
  savers.add(saved)
}

export class JourneyAtHand {
  visit = $state.raw<JourneyVisit | null>(null)
  library = $state.raw<Library | null>(null)
  cases = $state.raw<Reference['cases']>({})
  failed = $state(false)
  /** Begins a visit with what lies on the device now; null until the journey has been fetched. */
  begin: (() => JourneyVisit) | null = null
  #fetching = false

  /** Fetches it, unless it is here or on its way. */
  open(): void {
    if (this.visit || this.#fetching) return
    this.#fetching = true
    this.failed = false
    Promise.all([loadJourney(), import('../session/journey-visit.svelte.ts')])
      .then(([{ journey, library, cases }, { JourneyVisit }]) => {
        this.library = library
        this.cases = cases
        this.begin = () => new JourneyVisit(journey, { store: journeyShelf })
        this.visit = this.begin()
      })
      .catch(() => (this.failed = true))
      .finally(() => (this.#fetching = false))
  }
}

/** Ends the visit: what it read from the device is no longer what lies there. */
export function forgetJourney(): void {
  journeyAtHand.visit?.close()
  // The journey itself has not changed, only what was done on it.
  journeyAtHand.visit = journeyAtHand.begin?.() ?? null
}

export const journeyAtHand = new JourneyAtHand()
