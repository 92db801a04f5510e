// One flow file, checked for shape, becomes a Flow: ids are linked, groups written out, stages worked out.
import type { Flow, Id } from '../../engine/flow.ts'
import { collectFaults, type Fault } from '../faults.ts'
import { within, type Place } from '../positions.ts'
import type { FlowFile, OpenFlowFile, PreparingFlowFile } from '../schema.ts'
import { linkDoubts } from './doubts.ts'
import { linkExamples } from './examples.ts'
import { linkFacts, nameFacts } from './facts.ts'
import { linkGroups, linkMethods } from './groups.ts'
import { hash } from './hash.ts'
import { valueAt } from './mend.ts'
import type { LibraryNames, Names } from './names.ts'
import { linkPrecedence } from './precedence.ts'
import {
  gatherQuestions,
  linkQuestions,
  nameQuestions,
  type Entry,
  type SharedQuestions,
} from './questions.ts'
import type { ContentFile } from './read-file.ts'
import {
  checkReasonIds,
  linkAdvice,
  linkFloors,
  linkFlowMethods,
  linkRules,
  nameMethods,
  type Desk,
} from './rules.ts'

/** What a flow may refer to outside its own file. */
export interface Surroundings {
  library: LibraryNames
  shared: SharedQuestions | undefined
  /** The lines that ask a shared question. */
  linesOf: (question: Id) => readonly Id[]
}

export interface LinkedFlow {
  flow: Flow
  faults: Fault[]
  /** Where the flow says something about a question; shared ones stand in another file. */
  questionPlaces: ReadonlyMap<Id, { used: Place; options: Place }>
}

/** Links one flow. The flow is only to be used if no fault is an error. */
export function linkFlow(file: ContentFile<FlowFile>, around: Surroundings): LinkedFlow | undefined {
  const written = file.value
  if (!written) return undefined
  const { faults, report } = collectFaults()
  const top: Place = { file, path: [] }
  const names: Names = {
    flow: written.id,
    questions: new Map(),
    facts: new Map(),
    renamed: new Map(),
    methods: new Set(),
    groups: new Map(),
    ladder: new Set(),
    library: around.library,
  }
  const desk: Desk = { names, report, rawAt: (place) => valueAt(file.raw, place.path) }
  const entries = gatherQuestions(written.questions, within(top, 'questions'), around.shared, report)
  nameQuestions(entries, names, report)

  const body =
    written.state === 'open'
      ? linkOpen(written, entries, top, desk, around)
      : linkPreparing(written, entries, around)
  const { id, line, title, terminus, state } = written
  const flow = { id, version: written.version, line, title, terminus, state, ...body, hash: '' }
  flow.hash = hash(JSON.stringify(flow))
  const questionPlaces = new Map(
    entries.map(({ text, place, at }) => [text.id, { used: place, options: at('options') }] as const),
  )
  return { flow, faults, questionPlaces }
}

type Body = Omit<Flow, 'id' | 'version' | 'line' | 'title' | 'terminus' | 'state' | 'hash'>

function linkOpen(
  written: OpenFlowFile,
  entries: readonly Entry[],
  top: Place,
  desk: Desk,
  { linesOf }: Surroundings,
): Body {
  const { names, report, rawAt } = desk
  const at = (...path: (string | number)[]) => within(top, ...path)
  // Names first, so that things may be used above the line where they are written.
  nameMethods(written.methods, at('methods'), desk)
  linkGroups(written.groups, at('groups'), names, report)
  if (written.precedence) {
    const ladder = at('precedence', 'ladder')
    names.ladder = new Set(linkMethods(rawAt(ladder), ladder, names, report))
  }
  nameFacts(written.facts, at('facts'), names, report)
  checkReasonIds(written, top, report)
  warnOfUntoldChange(written, top, desk)

  // Facts before the questions whose `ask` may read them.
  const facts = linkFacts(written.facts, rawAt, at('facts'), names, report)
  return {
    reviewed: written.reviewed,
    questions: linkQuestions(entries, linesOf, names, report),
    facts,
    methods: linkFlowMethods(written.methods, at('methods'), desk),
    groups: Object.fromEntries(names.groups),
    rules: linkRules(written.rules, at('rules'), desk),
    ...(written.precedence && {
      precedence: linkPrecedence(written.precedence, rawAt, at('precedence'), names, report),
    }),
    floors: linkFloors(written.floors, at('floors'), desk),
    advice: linkAdvice(written.advice, at('advice'), desk),
    doubts: linkDoubts(written.doubts, at('doubts'), facts, desk),
    examples: linkExamples(written.examples, at('examples'), desk),
    changes: written.changes,
  }
}

/** A flow on its way shows its shared stations only: what it will ask when is not settled yet. */
function linkPreparing(
  written: PreparingFlowFile,
  entries: readonly Entry[],
  { linesOf, library }: Surroundings,
): Body {
  const silent = () => undefined
  const names: Names = {
    ...{ flow: written.id, questions: new Map(), facts: new Map(), renamed: new Map(), methods: new Set() },
    ...{ groups: new Map(), ladder: new Set(), library },
  }
  const unconditional = entries.map((entry) => ({ ...entry, text: { ...entry.text, ask: undefined } }))
  return {
    reviewed: written.reviewed ?? { date: '', by: '' },
    questions: linkQuestions(unconditional, linesOf, names, silent),
    ...{
      facts: [],
      methods: [],
      groups: {},
      rules: [],
      floors: [],
      advice: [],
      doubts: [],
      examples: [],
      changes: [],
    },
  }
}

/** A new version nobody can look up is a promise broken quietly. */
function warnOfUntoldChange({ version, changes }: OpenFlowFile, top: Place, { report }: Desk): void {
  if (changes.some((change) => change.version === version)) return
  const message = `Version ${version} is not among \`changes\`: say what is new in it.`
  report(within(top, 'version'), 'advice', message, { level: 'warning' })
}
