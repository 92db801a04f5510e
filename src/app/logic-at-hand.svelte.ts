// The logic model of this tab: opened when somebody first goes there, and kept while other pages are looked at.
import type { Answers } from '../engine/index.ts'
import { logicStore } from '../session/logic-store.ts'
import type { LogicVisit } from '../session/logic-visit.svelte.ts'
import { browserStorage } from '../session/storage.ts'
import { flows } from './catalogue.ts'
import { store } from './own-answers.ts'

/** Called after every save of the logic model. */
const savers = new Set<() => void>()
export const logicShelf = logicStore(browserStorage(), () => savers.forEach((saved) => saved()))

export function onLogicSaved(saved: () => void): void {
  savers.add(saved)
}

class LogicAtHand {
  visit = $state.raw<LogicVisit | null>(null)

  /** Fetches what drawing takes, and begins. */
  async open(): Promise<void> {
    const { LogicVisit } = await import('../session/logic-visit.svelte.ts')
    this.visit ??= new LogicVisit({ store: logicShelf })
  }

  /** What lay on this device is no longer what lies there: ends the visit, and begins another if one was open. */
  forget(): void {
    if (!this.visit) return
    this.visit.close()
    this.visit = null
    void this.open()
  }
}

export const logicAtHand = new LogicAtHand()

/** What has been answered on any line, the newest answer to each question: some prompts are for these alone. */
export function answersAtHand(): Answers {
  const saved = flows.filter(({ state }) => state === 'open').flatMap(({ id }) => store.peek(id) ?? [])
  const byAge = saved.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : 1))
  return Object.assign({}, ...byAge.map(({ answers }) => answers)) as Answers
}
