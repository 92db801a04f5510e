// The visits of this tab, one a flow, kept while other pages are looked at.
import type { Answer, Id, Library } from '../engine/index.ts'
import { Router } from '../session/router.svelte.ts'
import { answerStore, browserStorage } from '../session/storage.ts'
import { Visit } from '../session/visit.svelte.ts'
import { flows, loadBranch } from './catalogue.ts'

export const router = new Router(window)
export const store = answerStore(browserStorage())

const visits = new Map<Id, Visit>()
let library = $state.raw<Library | null>(null)

/** The methods, sources and glossary, once the first visit has fetched them. */
export function libraryAtHand(): Library | null {
  return library
}

/** The visit to a flow, started if need be. */
export function visitTo(flow: Id): Visit {
  let visit = visits.get(flow)
  if (!visit) {
    const load = async () => {
      const branch = await loadBranch(flow)
      library = branch.library
      return branch.flow
    }
    visit = new Visit(flow, {
      load,
      store,
      router,
      elsewhere: (question) => answeredElsewhere(flow, question),
    })
    visits.set(flow, visit)
  }
  return visit
}

/** Shared questions keep their ids, so the answer given last on any other line is the one to offer. */
function answeredElsewhere(here: Id, question: Id): Answer | undefined {
  return flows
    .filter(({ id, state }) => id !== here && state === 'open')
    .flatMap(({ id }) => store.peek(id) ?? [])
    .filter(({ answers }) => Object.hasOwn(answers, question))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]?.answers[question]
}
