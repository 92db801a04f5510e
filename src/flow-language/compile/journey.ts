// The journey file, checked for shape, becomes a Journey: everything it names is looked up, and needs look backwards.
import type { Flow, Id } from '../../engine/flow.ts'
import type { Journey, Step } from '../../engine/journey.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { JourneyFile, StepText } from '../schema-journey.ts'
import { hash } from './hash.ts'
import { checkSteps } from './journey-checks.ts'
import type { LibraryNames } from './names.ts'
import { checkSources, type SharedQuestions } from './questions.ts'
import type { ContentFile } from './read-file.ts'

export interface JourneySurroundings {
  library: LibraryNames
  shared: SharedQuestions | undefined
  /** Ids of the flows a step may send its reader to. */
  flows: readonly Id[]
  cases: readonly Id[]
}

/** Links the journey. It is only to be used if no fault is an error. */
export function linkJourney(
  file: ContentFile<JourneyFile>,
  around: JourneySurroundings,
): { journey: Journey; faults: Fault[] } | undefined {
  const { faults, report } = collectFaults()
  const written = file.value
  if (!written) return undefined
  const top: Place = { file, path: [] }
  checkSteps(written, top, report)
  for (const [index, step] of written.steps.entries())
    lookUp(step, within(top, 'steps', index), around, report)
  const { id, version, line, title, terminus, reviewed, changes } = written
  const steps = written.steps.map(toStep)
  const journey = { id, version, line, title, terminus, reviewed, steps, changes, hash: '' }
  journey.hash = hash(JSON.stringify(journey))
  return { journey, faults }
}

/**
 * The journey as the map takes any line: its steps are stops. A step that shares a question stands where the lines
 * meet, and is known there by the question's id.
 */
export function journeyAsLine(journey: Journey, linesOf: (question: Id) => readonly Id[]): Flow {
  const { id, version, line, title, terminus, reviewed, changes, hash } = journey
  const questions = journey.steps.map((step) => ({
    ...{ id: step.shares ?? step.id, kind: 'one' as const, text: step.title, short: step.short },
    ...{ why: step.purpose, control: 'choice' as const, options: [], was: [], better: [], hard: false },
    ...{ terms: step.terms, context: true, lines: step.shares ? linesOf(step.shares) : [] },
  }))
  return {
    ...{ id, version, line, title, terminus, state: 'open', reviewed, questions, changes, hash },
    ...{ facts: [], methods: [], groups: {}, rules: [], floors: [], advice: [], doubts: [], examples: [] },
  }
}

function toStep({ done_when: doneWhen, tips, mistakes, example, news, shares, ...same }: StepText): Step {
  const claim = ({ text, source }: { text: string; source: string[] }) => ({ text, sources: source })
  return {
    ...same,
    ...(shares !== undefined && { shares }),
    tips: tips.map(claim),
    mistakes: mistakes.map(claim),
    doneWhen,
    example: { title: example.title, ...claim(example) },
    news: news.map((each) => ({ ...claim(each), inFull: each.read === 'full' })),
  }
}

/** Everything a step names must be there. */
function lookUp(step: StepText, place: Place, around: JourneySurroundings, report: Report): void {
  const { library, shared, flows, cases } = around
  const find = (ids: readonly Id[], part: string, what: string, known: ReadonlySet<Id> | undefined) => {
    for (const [index, id] of ids.entries()) {
      const at = within(place, part, index)
      if (ids.indexOf(id) < index) report(at, 'duplicate', `\`${id}\` is listed twice.`)
      if (!known || known.has(id) || !id) continue
      const { hint, nearest } = suggestion(id, known)
      report(at, 'unknown', `There is no ${what} \`${id}\`. ${hint}`.trim(), { nearest })
    }
  }
  find(step.branches, 'branches', 'flow', new Set(flows))
  find(step.cases, 'cases', 'case', new Set(cases))
  find(step.methods, 'methods', 'method', library.methods)
  find(step.terms, 'terms', 'term', library.terms)
  const { shares } = step
  if (shares !== undefined && !shared?.byId.has(shares)) {
    const { hint, nearest } = suggestion(shares, shared?.byId.keys() ?? [])
    const message = `There is no shared question \`${shares}\`. ${hint}`.trim()
    report(within(place, 'shares'), 'unknown', message, { nearest })
  }
  const claims = [
    ...parts('tips', step.tips),
    ...parts('mistakes', step.mistakes),
    ...parts('news', step.news),
  ]
  for (const { path, source } of claims)
    checkSources(source, within(place, ...path, 'source'), library.sources, report)
  checkSources(step.example.source, within(place, 'example', 'source'), library.sources, report)
}

function parts(part: string, claims: readonly { source: string[] }[]) {
  return claims.map(({ source }, index) => ({ path: [part, index], source }))
}
