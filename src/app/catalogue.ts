// All real content enters here and nowhere else. What the home page needs is at hand; a branch with its library is
// fetched when somebody is about to walk it.
import flows, { type FlowSummary } from 'virtual:flows'
import type { CostBook } from '../costing/cost-book.ts'
import type { SampleBid } from '../vetting/book-sample.ts'
import type { VettingBook } from '../vetting/book.ts'
import type { FlowMap, FlowMapPlan } from '../engine/flow-map.ts'
import type { DocumentWords } from '../engine/documents.ts'
import { join } from '../engine/flow-parts.ts'
import type {
  AskedPart,
  Exercise,
  Flow,
  Id,
  Journey,
  Library,
  Presets,
  Reference,
  Told,
} from '../engine/index.ts'
import type { LogicGuide } from '../engine/logic/guide.ts'
import type { ChangeLog, ConditionWords, FindableQuestion, MethodRules } from '../engine/method-rules.ts'

export type { FlowSummary }
export { flows }

export interface Branch {
  flow: Flow
  library: Library
}

/** A line of the map for every file: adding one is adding its line here. */
const files: Readonly<Record<Id, FlowFile>> = {
  background: {
    asked: () => import('../../flows/background.yaml?asked'),
    told: () => import('../../flows/background.yaml?told'),
  },
  why: {
    asked: () => import('../../flows/why.yaml?asked'),
    told: () => import('../../flows/why.yaml?told'),
  },
  works: {
    asked: () => import('../../flows/works.yaml?asked'),
    told: () => import('../../flows/works.yaml?told'),
  },
  value: {
    asked: () => import('../../flows/value.yaml?asked'),
    told: () => import('../../flows/value.yaml?told'),
  },
}

/** What is asked comes first; what is told with a result follows while the first questions are answered. */
interface FlowFile {
  asked: () => Promise<{ default: AskedPart }>
  told: () => Promise<{ default: Told }>
}

/** The same lines, each whole, and drawn; in the single file ready to be drawn. */
const maps: Readonly<Record<Id, () => Promise<{ default: FlowMap | FlowMapPlan | null }>>> = {
  journey: () => import('virtual:map/journey'),
  background: () => import('virtual:map/background'),
  why: () => import('virtual:map/why'),
  works: () => import('virtual:map/works'),
  value: () => import('virtual:map/value'),
}

let library: Promise<Library> | undefined
const branches = new Map<Id, Promise<Branch>>()

/** The flow in brief, or undefined if there is none by this id. */
export function summaryOf(id: Id): FlowSummary | undefined {
  return flows.find((flow) => flow.id === id)
}

/** Which content this is, for the foot of every page. */
export const contentWords = `Content reviewed on ${new Date(
  flows.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), ''),
).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}`

/** Is there a flow here that can be walked? */
export function isOpen(id: Id): boolean {
  return summaryOf(id)?.state === 'open' && Object.hasOwn(files, id)
}

/** What it takes to ask the questions of a flow. */
export async function loadAsked(id: Id): Promise<AskedPart> {
  return (await fileOf(id).asked()).default
}

/** A flow, whole, and the library it draws on; fetched once, and again only if that failed. */
export function loadBranch(id: Id): Promise<Branch> {
  let branch = branches.get(id)
  if (!branch) {
    branch = fetchBranch(id)
    branches.set(id, branch)
    branch.catch(() => branches.delete(id))
  }
  return branch
}

/** The research journey and the library it draws on. */
export async function loadJourney(): Promise<{
  journey: Journey
  library: Library
  cases: Reference['cases']
}> {
  const [{ default: journey }, { default: cases }, shelves] = await Promise.all([
    import('virtual:journey'),
    import('virtual:cases'),
    loadLibrary(),
  ])
  if (!journey) throw new Error('There is no journey.')
  return { journey, library: shelves, cases }
}

/** Methods, sources and glossary; fetched once, and again only if that failed. */
export function loadLibrary(): Promise<Library> {
  return (library ??= fetchLibrary())
}

/** Cases, data, effects, costs and contacts. */
export async function loadReference(): Promise<Reference> {
  const [cases, dataSources, effectSizes, unitCosts, contacts] = await Promise.all([
    import('virtual:cases'),
    import('virtual:data-sources'),
    import('virtual:effect-sizes'),
    import('virtual:unit-costs'),
    import('virtual:contacts'),
  ])
  return {
    cases: cases.default,
    dataSources: dataSources.default,
    effectSizes: effectSizes.default,
    unitCosts: unitCosts.default,
    contacts: contacts.default,
  }
}

/** Real cases alone. */
export async function loadCases(): Promise<Reference['cases']> {
  return (await import('virtual:cases')).default
}

/** Effects seen before, alone. */
export async function loadEffects(): Promise<Reference['effectSizes']> {
  return (await import('virtual:effect-sizes')).default
}

/** Figures to plan with. */
export async function loadPresets(): Promise<Presets> {
  return (await import('virtual:presets')).default
}

export async function loadMethodRules(): Promise<MethodRules> {
  return (await import('virtual:method-rules')).default
}

export async function loadQuestions(): Promise<readonly FindableQuestion[]> {
  return (await import('virtual:questions')).default
}

export async function loadChanges(): Promise<readonly ChangeLog[]> {
  return (await import('virtual:changes')).default
}

/** One line drawn whole; null if there is none by this id. */
export async function loadFlowMap(id: Id): Promise<FlowMap | null> {
  const load = Object.hasOwn(maps, id) ? maps[id] : undefined
  if (!load) return null
  const { default: map } = await load()
  if (!map || 'wide' in map) return map
  const { drawn } = await import('../engine/map/drawn.ts')
  return drawn(map)
}

/** The cost book; null if there is none. */
export async function loadCosts(): Promise<CostBook | null> {
  return (await import('virtual:costs')).default
}

/** The fixed words of packs and workbooks; null if there are none. */
export async function loadDocuments(): Promise<DocumentWords | null> {
  return (await import('virtual:documents')).default
}

/** How bids are read, questioned and marked; null if there is no vetting book. */
export async function loadVetting(): Promise<VettingBook | null> {
  return (await import('virtual:vetting')).default
}

/** When each rule of the vetting book fires, in words. */
export async function loadVettingRules(): Promise<Readonly<Record<Id, ConditionWords>>> {
  return (await import('virtual:vetting-rules')).default
}

/** Invented bids for real cases, to learn from. */
export async function loadBids(): Promise<Readonly<Record<Id, SampleBid>>> {
  return (await import('virtual:bids')).default
}

/** Group exercises, by id. */
export async function loadExercises(): Promise<Readonly<Record<Id, Exercise>>> {
  return (await import('virtual:exercises')).default
}

export async function loadSynonyms(): Promise<readonly (readonly string[])[]> {
  return (await import('virtual:synonyms')).default
}

/** What helps to draw a logic model; null if there is no such file. */
export async function loadLogicGuide(): Promise<LogicGuide | null> {
  return (await import('virtual:logic-model')).default
}

/** The journey alone; null if there is none. */
export async function loadSteps(): Promise<Journey | null> {
  return (await import('virtual:journey')).default
}

/** Fetches a branch while nothing else is going on, so that its first question comes at once. */
export function prefetch(id: Id): void {
  const load = () => (summaryOf(id)?.steps ? loadJourney() : loadBranch(id))
  const fetchIt = () => void load().catch(() => undefined)
  if ('requestIdleCallback' in window) requestIdleCallback(fetchIt, { timeout: 3000 })
  else setTimeout(fetchIt, 500)
}

async function fetchBranch(id: Id): Promise<Branch> {
  const { asked, told } = fileOf(id)
  const [{ default: part }, { default: words }, shelves] = await Promise.all([asked(), told(), loadLibrary()])
  return { flow: join(part.flow, words), library: shelves }
}

function fileOf(id: Id): FlowFile {
  const file = Object.hasOwn(files, id) ? files[id] : undefined
  if (!file) throw new Error(`There is no flow called "${id}".`)
  return file
}

async function fetchLibrary(): Promise<Library> {
  try {
    const [methods, sources, glossary] = await Promise.all([
      import('virtual:methods'),
      import('virtual:sources'),
      import('virtual:glossary'),
    ])
    return { methods: methods.default, sources: sources.default, glossary: glossary.default }
  } catch (error) {
    library = undefined
    throw error
  }
}
