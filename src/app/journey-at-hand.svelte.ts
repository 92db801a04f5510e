// The journey of this tab: fetched when somebody first goes there, and kept while other pages are looked at.
import type { Library, Reference } from '../engine/index.ts'
import { journeyStore } from '../session/journey-store.ts'
import { JourneyVisit } from '../session/journey-visit.svelte.ts'
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
  #fetching = false

  /** Fetches it, unless it is here or on its way. */
  open(): void {
    if (this.visit || this.#fetching) return
    this.#fetching = true
    this.failed = false
    loadJourney()
      .then(({ journey, library, cases }) => {
        this.library = library
        this.cases = cases
        this.visit = new JourneyVisit(journey, { store: journeyShelf })
      })
      .catch(() => (this.failed = true))
      .finally(() => (this.#fetching = false))
  }
}

/** Ends the visit: what it read from the device is no longer what lies there. */
export function forgetJourney(): void {
  const { visit } = journeyAtHand
  visit?.close()
  // The journey itself has not changed, only what was done on it.
  journeyAtHand.visit = visit && new JourneyVisit(visit.journey, { store: journeyShelf })
}

export const journeyAtHand = new JourneyAtHand()
