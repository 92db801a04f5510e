// A page that is fetched when it is needed, or a little before, and kept.

export class PageAtHand<Page> {
  Page = $state.raw<Page | null>(null)
  failed = $state(false)
  readonly #load: () => Promise<{ default: Page }>
  #fetching: Promise<void> | undefined

  constructor(load: () => Promise<{ default: Page }>) {
    this.#load = load
  }

  /** Fetches it, unless it is here or on its way. A failure is told by `failed`, and may be tried again. */
  fetch(): Promise<void> {
    if (this.Page) return Promise.resolve()
    return (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined)))
  }

  async #fetch(): Promise<void> {
    this.failed = false
    try {
      this.Page = (await this.#load()).default
    } catch {
      this.failed = true
    }
  }
}

/** Around what stands in the page before any script runs (src/build/prerender.ts). */
export const homeAtHand = new PageAtHand(() => import('./HomePages.svelte'))
export const aboutAtHand = new PageAtHand(() => import('../pages/about/AboutPage.svelte'))
export const licencesAtHand = new PageAtHand(() => import('./LicencesPages.svelte'))
export const journeyPagesAtHand = new PageAtHand(() => import('./JourneyPages.svelte'))
/** All answers as a list, which nobody sees before there is one. */
export const answersAtHand = new PageAtHand(() => import('../pages/answers/AnswersPage.svelte'))
/** The largest, and needed last: fetched while the first questions are being answered. */
export const resultAtHand = new PageAtHand(() => import('../pages/result/ResultPage.svelte'))
