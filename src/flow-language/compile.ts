// The text files of the flows folder become flows and a library. Pure: a map of file names to texts goes in, so that
// tests, the command line, the build and the dev server all compile in the same way.
import type { DocumentWords } from '../engine/documents.ts'
import type { Flow, Id } from '../engine/flow.ts'
import type { Journey } from '../engine/journey.ts'
import type { LogicGuide } from '../engine/logic/guide.ts'
import type { Library } from '../engine/library.ts'
import type { Presets } from '../engine/presets.ts'
import type { Reference } from '../engine/reference.ts'
import { linkCases } from './compile/cases.ts'
import { linkCosts, type CostBook } from './compile/costs.ts'
import { linkDocuments } from './compile/documents.ts'
import { compileDesk, type Desk } from './compile/desk.ts'
import { compileTraining, type Training } from './compile/training.ts'
import { linkFlow, type LinkedFlow } from './compile/flow.ts'
import { journeyAsLine, linkJourney } from './compile/journey.ts'
import { linkLibrary } from './compile/library.ts'
import { linkLogic } from './compile/logic.ts'
import { linkPresets } from './compile/presets.ts'
import { linkReference } from './compile/reference.ts'
import { readContent, type ContentFile } from './compile/read-file.ts'
import type { SharedQuestions } from './compile/questions.ts'
import { collectFaults, inFileOrder, isError, type Fault } from './faults.ts'
import { costsFile } from './schema-costs.ts'
import { documentsFile } from './schema-documents.ts'
import { journeyFile, type JourneyFile } from './schema-journey.ts'
import { logicFile } from './schema-logic.ts'
import { LINES } from './schema-parts.ts'
import { glossaryFile, methodFile, sourcesFile } from './schema-library.ts'
import {
  caseFile,
  contactsFile,
  dataSourcesFile,
  effectSizesFile,
  unitCostsFile,
} from './schema-reference.ts'
import { baselineRatesFile, deflatorsFile, iccsFile } from './schema-presets.ts'
import { synonymsFile, type SynonymsFile } from './schema-synonyms.ts'
import { flowFile, sharedQuestionsFile, type FlowFile, type SharedQuestionsFile } from './schema.ts'

export { describe, frame, isError, type Fault, type FaultCode } from './faults.ts'

/** File texts by path within the folder: works.yaml, methods/im-rct.yaml. */
export type Texts = ReadonlyMap<string, string>

export interface CompiledFlow extends LinkedFlow {
  /** The file it is written in, such as flows/works.yaml. */
  file: ContentFile<FlowFile>
}

export interface Compiled extends Desk, Training {
  /** The flows without an error, in the order of the lines on the map. */
  flows: readonly Flow[]
  /** The research journey, if there is one without an error. */
  journey: Journey | undefined
  /** The flows and the journey as the map takes them, in its order. */
  lines: readonly Flow[]
  library: Library
  reference: Reference
  /** Figures to plan with. */
  presets: Presets
  /** Words that mean the same to somebody who searches, a set each. */
  synonyms: SynonymsFile
  /** What an evaluation costs; undefined if there is no cost book without an error. */
  costs: CostBook | undefined
  /** The fixed words of packs and workbooks; undefined if there are none without an error. */
  documents: DocumentWords | undefined
  /** What helps to draw a logic model; undefined if there is none without an error. */
  logic: LogicGuide | undefined
  /** Everything wrong, file by file, errors and warnings. */
  faults: readonly Fault[]
  /** Every flow that could be read, sound or not, with its file: to find where a thing is written. */
  sources: readonly CompiledFlow[]
}

/**
 * Compiles every flow and the library. Never throws on faulty content: it collects all faults instead.
 * @param folder how the reader knows the folder; it begins every file name in a fault
 */
export function compileFolder(texts: Texts, folder = 'flows'): Compiled {
  const name = (path: string) => (folder ? `${folder}/${path}` : path)
  const read = <S extends Parameters<typeof readContent>[2]>(path: string, schema: S) => {
    const text = texts.get(path)
    return text === undefined ? undefined : readContent(name(path), text, schema)
  }
  const paths = [...texts.keys()].sort()

  const methods = paths
    .filter((path) => /^methods\/[^/]+\.yaml$/.test(path))
    .flatMap((path) => read(path, methodFile) ?? [])
  const caseFiles = paths
    .filter((path) => /^cases\/[^/]+\.yaml$/.test(path))
    .flatMap((path) => read(path, caseFile) ?? [])
  const lookUps = {
    dataSources: read('data-sources.yaml', dataSourcesFile),
    effectSizes: read('effect-sizes.yaml', effectSizesFile),
    unitCosts: read('unit-costs.yaml', unitCostsFile),
    contacts: read('contacts.yaml', contactsFile),
  }
  const planning = {
    iccs: read('iccs.yaml', iccsFile),
    baselineRates: read('baseline-rates.yaml', baselineRatesFile),
    deflators: read('deflators.yaml', deflatorsFile),
  }
  const sources = read('sources.yaml', sourcesFile)
  const glossary = read('glossary.yaml', glossaryFile)
  const synonyms = read('synonyms.yaml', synonymsFile)
  const costsText = read('costs.yaml', costsFile)
  const documentsText = read('documents.yaml', documentsFile)
  const logicText = read('logic-model.yaml', logicFile)
  const shared = read('shared-questions.yaml', sharedQuestionsFile)
  const files = paths
    .filter((path) => isFlowFile(path, texts.get(path) ?? ''))
    .flatMap((path) => read(path, flowFile) ?? [])
  const journeyText = paths
    .filter((path) => isJourneyFile(texts.get(path) ?? ''))
    .flatMap((path) => read(path, journeyFile) ?? [])[0]

  const { library, names, faults: libraryFaults } = linkLibrary({ methods, sources, glossary })
  const around = {
    library: names,
    shared: shared && toShared(shared),
    linesOf: linesAsking([...files.flatMap(({ value }) => value ?? []), ...sharedBy(journeyText?.value)]),
  }
  const linked = files
    // Without the shared questions a flow makes no sense, and every line of it would look wrong.
    .filter((file) => !(shared && !shared.value && usesShared(file)))
    .flatMap((file): CompiledFlow[] => {
      const flow = linkFlow(file, around)
      return flow ? [{ ...flow, file }] : []
    })
    .sort((a, b) => rank(a.flow) - rank(b.flow) || a.flow.id.localeCompare(b.flow.id))

  const { reference, faults: referenceFaults } = linkReference(lookUps, names)
  const { presets, faults: presetFaults } = linkPresets(planning, names)
  const { cases, faults: caseFaults } = linkCases(
    caseFiles,
    linked.map(({ flow }) => flow),
    library,
    names,
  )

  const { costs, faults: costFaults } = linkCosts(costsText, { names, flows: linked.map(({ flow }) => flow) })
  const { logic, faults: logicFaults } = linkLogic(logicText, {
    ...{ names, flows: linked.map(({ flow }) => flow), cases: Object.keys(cases) },
  })
  const allFlows = linked.map(({ flow }) => flow)
  const { documents, faults: documentFaults } = linkDocuments(documentsText, names, allFlows)
  const desk = compileDesk(paths, read, { names, cases, flows: linked.map(({ flow }) => flow) })
  const { vetting, bids } = desk
  const atHand = { flows: allFlows, cases, library, methods: library.methods, vetting, bids }
  const training = compileTraining(paths, read, atHand)
  const flowIds = linked.map(({ flow }) => flow.id)
  const walked =
    journeyText && linkJourney(journeyText, { ...around, flows: flowIds, cases: Object.keys(cases) })
  const others = [
    ...Object.values(lookUps),
    ...Object.values(planning),
    synonyms,
    costsText,
    documentsText,
    logicText,
    ...caseFiles,
    journeyText,
  ]
  const inFiles = [...methods, sources, glossary, shared, ...files, ...others].flatMap(
    (file) => file?.faults ?? [],
  )
  const faults = [
    ...inFiles,
    ...libraryFaults,
    ...referenceFaults,
    ...presetFaults,
    ...caseFaults,
    ...costFaults,
    ...desk.faults,
    ...training.faults,
    ...documentFaults,
    ...logicFaults,
    ...linked.flatMap((flow) => flow.faults),
    ...(walked?.faults ?? []),
    ...twins(linked),
    ...sharedTwins(shared),
  ]
  const once = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
  const faulty = new Set(once.filter(isError).map(({ file }) => file))
  const sharedIsFaulty = [...(shared?.faults ?? []), ...sharedTwins(shared)].some(isError)
  const sound = linked.filter(({ file, faults: own }) => {
    if (faulty.has(file.name) || own.some(isError)) return false
    return !(sharedIsFaulty && usesShared(file))
  })
  const flows = sound.map(({ flow }) => flow)
  const journey = walked && !faulty.has(journeyText?.name ?? '') ? walked.journey : undefined
  const asLine = journey ? [journeyAsLine(journey, around.linesOf)] : []
  return {
    flows,
    journey,
    lines: [...asLine, ...flows].sort((a, b) => rank(a) - rank(b)),
    library,
    reference: { cases, ...reference },
    presets,
    synonyms: synonyms?.value ?? [],
    vetting,
    bids,
    exercises: training.exercises,
    costs,
    documents,
    logic,
    faults: inFileOrder(once),
    sources: linked,
  }
}

function rank({ line }: { line: Id }): number {
  return (LINES as readonly Id[]).indexOf(line)
}

/** Other files may stand beside the flows (costs, cases): a flow is known by its keys. */
function isFlowFile(path: string, text: string): boolean {
  if (path.includes('/') || !path.endsWith('.yaml') || NOT_FLOWS.has(path) || isJourneyFile(text))
    return false
  // A glance at the top-level keys is enough, and far cheaper than parsing every file twice.
  return /^(?:line|terminus|questions|precedence):/m.test(text)
}

function isJourneyFile(text: string): boolean {
  return /^kind: *journey\b/m.test(text)
}

const NOT_FLOWS = new Set(['shared-questions.yaml', 'sources.yaml', 'glossary.yaml'])

function toShared(file: ContentFile<SharedQuestionsFile>): SharedQuestions {
  const questions = file.value?.questions ?? []
  const entries = questions.map((text, index) => [text.id, { text, path: ['questions', index] }] as const)
  // Of two with one id the first counts.
  return { file, byId: new Map(entries.reverse()) }
}

function sharedTwins(file: ContentFile<SharedQuestionsFile> | undefined): Fault[] {
  const { faults, report } = collectFaults()
  const ids = file?.value?.questions.map(({ id }) => id) ?? []
  for (const [index, id] of ids.entries()) {
    if (!file || !id || ids.indexOf(id) === index) continue
    report(
      { file, path: ['questions', index, 'id'] },
      'duplicate',
      `There is a shared question \`${id}\` above.`,
    )
  }
  return faults
}

function usesShared({ value }: ContentFile<FlowFile>): boolean {
  return value?.questions.some(({ use }) => use !== undefined) ?? false
}

/** A line and the shared questions it uses, among others. */
interface Asking {
  line: Id
  questions: readonly { use?: Id | undefined }[]
}

/** The journey asks nothing, but its steps stand where lines meet. */
function sharedBy(journey: JourneyFile | undefined): Asking[] {
  return journey
    ? [{ line: journey.line, questions: journey.steps.map(({ shares }) => ({ use: shares })) }]
    : []
}

/** For each shared question the lines that ask it, in the order of the map. */
function linesAsking(asking: readonly Asking[]): (question: Id) => readonly Id[] {
  const lines = new Map<Id, Id[]>()
  const inOrder = [...asking].sort((a, b) => rank(a) - rank(b))
  for (const { line, questions } of inOrder) {
    for (const { use } of questions) {
      if (use === undefined) continue
      const known = lines.get(use) ?? []
      if (!known.includes(line)) lines.set(use, [...known, line])
    }
  }
  return (question) => lines.get(question) ?? []
}

/** Two files for one flow. */
function twins(linked: readonly CompiledFlow[]): Fault[] {
  const { faults, report } = collectFaults()
  for (const [index, { flow, file }] of linked.entries()) {
    const first = linked.findIndex((other) => other.flow.id === flow.id)
    if (first === index || !flow.id) continue
    const place = { file, path: ['id'] }
    report(place, 'duplicate', `Flow \`${flow.id}\` is written in ${linked[first]?.file.name} already.`)
  }
  return faults
}
