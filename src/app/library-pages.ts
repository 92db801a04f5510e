// The pages of the library with what each one shows. All of it is fetched when somebody first goes there.
import type { Component } from 'svelte'
import type { Id } from '../engine/index.ts'
import { checkPart, evaluations } from './evaluations-at-hand.ts'
import {
  flows,
  loadBranch,
  loadCases,
  loadChanges,
  loadCosts,
  loadExercises,
  loadFlowMap,
  loadLibrary,
  loadLogicGuide,
  loadMethodRules,
  loadPresets,
  loadQuestions,
  loadReference,
  loadSteps,
  loadSynonyms,
  loadVetting,
  summaryOf,
} from './catalogue.ts'
import { network } from './network.ts'
import { calculatorPages, loadCalculators } from './calculator-pages.svelte.ts'
import { findingPages } from './finding-pages.ts'
import { journeyAtHand } from './journey-at-hand.svelte.ts'
import { answersAtHand, logicAtHand } from './logic-at-hand.svelte.ts'
import { walkOn } from './map-walks.ts'
import { findExercise, openOwnExercises, ownExercises } from './own-exercises.svelte.ts'
import type { Shelf } from './routes.ts'

/** A page and its properties, ready to be shown. */
export interface ReadyPage {
  Page: Component<Record<string, unknown>>
  props: Record<string, unknown>
}

type Fetch = (id: Id | undefined) => Promise<ReadyPage | null>

const fetches: Readonly<Record<Shelf, Fetch>> = {
  async methods(id) {
    if (id === undefined) {
      const [page, { methods }] = await Promise.all([
        import('../pages/methods/MethodsPage.svelte'),
        loadLibrary(),
      ])
      return ready(page.default, { methods })
    }
    const [page, library, rules, { cases }, book] = await Promise.all([
      import('../pages/method/MethodPage.svelte'),
      loadLibrary(),
      loadMethodRules(),
      loadReference(),
      loadCosts(),
    ])
    const method = own(library.methods, id)
    const used = Object.values(cases).filter(({ methods }) => methods.includes(id))
    return method ? ready(page.default, { method, library, rules, cases: used, book }) : null
  },

  async cases(id) {
    const [library, { cases }] = await Promise.all([loadLibrary(), loadReference()])
    if (id === undefined) {
      const page = await import('../pages/cases/CasesPage.svelte')
      return ready(page.default, { cases, methods: library.methods, lines: flows })
    }
    const [page, questions] = await Promise.all([import('../pages/case/CasePage.svelte'), loadQuestions()])
    const one = own(cases, id)
    const shortOf = (question: Id) => questions.find((found) => found.id === question)?.short ?? question
    return one ? ready(page.default, { one, library, shortOf }) : null
  },

  async glossary(id) {
    const [page, { glossary }] = await Promise.all([
      import('../pages/glossary/GlossaryPage.svelte'),
      loadLibrary(),
    ])
    return id === undefined || own(glossary, id) ? ready(page.default, { glossary, at: id }) : null
  },

  async sources(id) {
    const [page, { sources }] = await Promise.all([
      import('../pages/sources/SourcesPage.svelte'),
      loadLibrary(),
    ])
    return id === undefined || own(sources, id) ? ready(page.default, { sources, at: id }) : null
  },

  async data(id) {
    const [page, { sources }, reference] = await Promise.all([
      import('../pages/data/DataPage.svelte'),
      loadLibrary(),
      loadReference(),
    ])
    return ready(page.default, { reference, sources, at: id })
  },

  async calculators(id) {
    const found = await calculatorPages(id)
    return found && ready(found.Page, found.props)
  },

  async findings(id) {
    const found = await findingPages(id)
    return found && ready(found.Page, found.props)
  },

  async map(id) {
    if (id === undefined) {
      const page = await import('../pages/map/MapPage.svelte')
      return ready(page.default, { network })
    }
    const [page, map] = await Promise.all([import('../pages/flow-map/FlowMapPage.svelte'), loadFlowMap(id)])
    if (map?.steps) journeyAtHand.open()
    return map && ready(page.default, { map, walkOf: () => walkOn(map) })
  },

  async accessibility() {
    const page = await import('../pages/accessibility/AccessibilityPage.svelte')
    return ready(page.default, {})
  },

  async changes() {
    const [page, logs] = await Promise.all([import('../pages/changes/ChangesPage.svelte'), loadChanges()])
    return ready(page.default, { logs })
  },

  async saved() {
    const page = await import('../pages/saved/SavedPage.svelte')
    return ready(page.default, {
      evaluations,
      titleOf: (flow: Id) => summaryOf(flow)?.title ?? flow,
      loadFlow: async (flow: Id) => (await loadBranch(flow)).flow,
      check: checkPart,
      // Fetched only by those who take everything off the device.
      wipeDesks: async () =>
        (await (await import('./desk-opening.ts')).opening.desks.wipe()) ?? (await ownExercises.wipe()),
    })
  },

  async costs() {
    const [page, book, library] = await Promise.all([
      import('../pages/costs/CostsPage.svelte'),
      loadCosts(),
      loadLibrary(),
    ])
    return book && ready(page.default, { book, library })
  },

  async worth() {
    const [page, library, { unitCosts }, { deflators }] = await Promise.all([
      import('./WorthPages.svelte'),
      loadLibrary(),
      loadReference(),
      loadPresets(),
    ])
    return ready(page.default, { library, prices: { unitCosts, deflators } })
  },

  async 'logic-model'() {
    const [page, guide, cases, { sources }] = await Promise.all([
      import('../pages/logic-model/LogicModelPage.svelte'),
      loadLogicGuide(),
      loadCases(),
      loadLibrary(),
      logicAtHand.open(),
    ])
    return guide && ready(page.default, { logic: logicAtHand, guide, cases, sources, answersAtHand })
  },

  async training(id) {
    if (id === undefined) {
      const [page, ours] = await Promise.all([
        import('../pages/training/TrainingPage.svelte'),
        loadExercises(),
        openOwnExercises(),
      ])
      return ready(page.default, { exercises: Object.values(ours), own: ownExercises })
    }
    const [page, exercise, { sources }] = await Promise.all([
      import('../pages/training/ExercisePage.svelte'),
      findExercise(id),
      loadLibrary(),
    ])
    return exercise
      ? ready(page.default, { exercise, known: (source: Id) => Object.hasOwn(sources, source) })
      : null
  },

  async search() {
    const [page, library, reference, questions, journey, synonyms, calculators, findings, exercises] =
      await Promise.all([
        import('../pages/search/SearchPage.svelte'),
        loadLibrary(),
        loadReference(),
        loadQuestions(),
        loadSteps(),
        loadSynonyms(),
        loadCalculators(),
        loadVetting(),
        loadExercises(),
      ])
    return ready(page.default, {
      shelves: {
        ...{ library, reference, questions, journey, synonyms, calculators, findings },
        exercises: Object.values(exercises),
      },
    })
  },
}

/** The page for an entry of a shelf, or for the shelf; null if there is no such entry. */
export function fetchPage(shelf: Shelf, id: Id | undefined): Promise<ReadyPage | null> {
  return fetches[shelf](id)
}

/** Pages differ in their properties; each is checked against its own here, and only here. */
function ready<Props extends Record<string, unknown>>(Page: Component<Props>, props: Props): ReadyPage {
  return { Page: Page as unknown as ReadyPage['Page'], props }
}

function own<T>(entries: Readonly<Record<Id, T>>, id: Id): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}
