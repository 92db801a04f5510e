// What the journey's pages say of how far somebody has come.
import type { Id, Journey, JourneyProgress, Library, Source, Step, StepState } from '../../engine/index.ts'
import type { JourneyVisit } from '../../session/journey-visit.svelte.ts'
import type { Stop } from '../../ui/stops.ts'

export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  untouched: 'not begun',
  under_way: 'under way',
  done: 'done',
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

export function countInWords(count: number): string {
  return COUNTS[count] ?? String(count)
}

/** "Three of ten steps done, two under way." */
export function progressWords({ done, underWay, of }: JourneyProgress): string {
  const all = countInWords(of).toLowerCase()
  if (done === of) return `All ${all} steps are done.`
  if (done + underWay === 0) return `${countInWords(of)} steps, none begun yet.`
  if (done === 0) return `${countInWords(underWay)} of ${all} steps under way.`
  const begun = underWay > 0 ? `, ${countInWords(underWay).toLowerCase()} under way` : ''
  return `${countInWords(done)} of ${all} steps done${begun}.`
}

/** Pages of ours on which the work of a step can be done, by step. */
export const TOOLS: Readonly<Record<Id, { href: string; text: string }>> = {
  logic: { href: '#/logic-model', text: 'Draw the logic model here' },
}

export function stepHref(step: Id): string {
  return `#/journey/${step}`
}

/** The steps as stops of the reader's line; `here` is the one on the screen. */
export function stopsOf({ journey, stateOf }: Pick<JourneyVisit, 'journey' | 'stateOf'>, here: Id): Stop[] {
  return journey.steps.map(({ id, short }, index) => {
    if (id === here) return { id, title: short, kind: 'current' }
    const state = stateOf(id)
    return {
      id,
      title: `Step ${index + 1}`,
      answer: short,
      href: stepHref(id),
      does: 'go to this step',
      kind: state === 'untouched' ? 'ahead' : 'passed',
      ...(state === 'untouched' ? {} : { note: STATE_WORDS[state] }),
    }
  })
}

/** What a claim rests on, in brief: "S14, S21", "our judgement". */
export function citeWords(sources: readonly Id[]): string {
  return sources.map((id) => (id === 'judgement' ? 'our judgement' : id)).join(', ')
}

/** The sources a step names, each once, in the order of the register. */
export function sourcesOf(step: Step, library: Library): Source[] {
  const claims = [...step.tips, ...step.mistakes, ...step.news, step.example]
  const named = new Set(claims.flatMap(({ sources }) => sources))
  return Object.values(library.sources).filter(({ id }) => named.has(id))
}

/** The step before and the step after. */
export function neighbours(
  { steps }: Journey,
  id: Id,
): { before: Step | undefined; after: Step | undefined } {
  const at = steps.findIndex((step) => step.id === id)
  return { before: steps[at - 1], after: steps[at + 1] }
}
