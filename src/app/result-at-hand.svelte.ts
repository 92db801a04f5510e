// The result page is the largest and is needed last, so it is fetched while the first questions are being answered and
// is there long before the last one.
import type ResultPage from '../pages/result/ResultPage.svelte'

class ResultAtHand {
  Page = $state.raw<typeof ResultPage | null>(null)
  failed = $state(false)
  #fetching = false

  /** Fetches it, unless it is here or on its way. */
  fetch(): void {
    if (this.Page || this.#fetching) return
    this.#fetching = true
    this.failed = false
    import('../pages/result/ResultPage.svelte')
      .then(({ default: Page }) => (this.Page = Page))
      .catch(() => (this.failed = true))
      .finally(() => (this.#fetching = false))
  }
}

export const resultAtHand = new ResultAtHand()
