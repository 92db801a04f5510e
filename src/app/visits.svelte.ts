// The visits of this tab, one a flow, kept while other pages are looked at and until another evaluation takes their place.
import type { Answer, AskedLibrary, Id, Library } from '../engine/index.ts'
import { afterPaint } from '../session/after-paint.svelte.ts'
import { placeIn } from '../session/place-path.ts'
import { Visit } from '../session/visit.svelte.ts'
import { flows, loadAsked, loadBranch } from './catalogue.ts'
import { router, store } from './own-answers.ts'

const visits = new Map<Id, Visit>()
/** Counts the evaluations that were in hand, so that whoever looks at a visit looks again when another one is. */
let hands = $state(0)
let library = $state.raw<Library | null>(null)
const libraries = new Map<Id, AskedLibrary>()

/** The methods, sources and glossary, once a visit has fetched them with the rest of its flow. */
export function libraryAtHand(): Library | null {
  return library
}

/** What the questions of a flow need of the library: there as soon as its visit is open. */
export function askedLibraryOf(flow: Id): AskedLibrary {
  return libraries.get(flow) ?? { methods: {}, glossary: {}, sources: {} }
}

/** The visit to a flow, started if need be. */
export function visitTo(flow: Id): Visit {
  void hands
  let visit = visits.get(flow)
  if (!visit) {
    const load = async () => {
      const asked = await loadAsked(flow)
      libraries.set(flow, asked.library)
      return asked.flow
    }
    const whole = async () => {
      // The question that is waited for comes first.
      await new Promise<void>((painted) => afterPaint(painted))
      const branch = await loadBranch(flow)
      library = branch.library
      return branch.flow
    }
    visit = new Visit(flow, {
      load,
      whole,
      store,
      router,
      elsewhere: (question) => answeredElsewhere(flow, question),
    })
    visits.set(flow, visit)
  }
  return visit
}

/** Ends every visit: what they read from the device is no longer what lies there. */
export function forgetVisits(): void {
  for (const visit of visits.values()) visit.close()
  // A question that stands here was the next one of the other answers: these lead to their own.
  for (const flow of visits.keys()) {
    const place = placeIn(flow, router.address)
    if (place !== null && place !== 'review' && place !== 'result') router.replace(flow)
  }
  visits.clear()
  hands++
}

/** Shared questions keep their ids, so the answer given last on any other line is the one to offer. */
function answeredElsewhere(here: Id, question: Id): Answer | undefined {
  return flows
    .filter(({ id, state }) => id !== here && state === 'open')
    .flatMap(({ id }) => store.peek(id) ?? [])
    .filter(({ answers }) => Object.hasOwn(answers, question))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]?.answers[question]
}
