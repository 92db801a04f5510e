// Can this be evaluated as things stand, and what stands in the way? Read off the fact `evaluability`; nothing is judged here.
import {
  evaluate,
  partsOf,
  type Advised,
  type Condition,
  type Flow,
  type Id,
  type Library,
  type Status,
} from '../../engine/index.ts'
import { contestOf, gapsThatMatter } from './headline.ts'
import { quotesOf, type Quote } from './quotes.ts'

export interface Obstacle {
  key: string
  /** What it comes to, where that is more than the answer itself. */
  says?: string
  quotes: readonly Quote[]
}

export interface Readiness {
  /** Red, amber or green, in the flow's own words: "Not yet", "Nearly", "Yes". */
  says: string
  shape: Status
  obstacles: readonly Obstacle[]
}

const SHAPES: Readonly<Record<Id, Status>> = { red: 'not_feasible', amber: 'possible', green: 'recommended' }

/** How ready it is; null in a flow that does not ask, and while that cannot be said. */
export function readiness(flow: Flow, advised: Advised, library: Library): Readiness | null {
  const fact = flow.facts.find(({ id }) => id === 'evaluability')
  const decided = fact?.cases.find(({ is }) => is === advised.facts['evaluability'])
  if (!decided) return null
  const shape = SHAPES[decided.is] ?? 'possible'
  return {
    says: readyWord(flow, decided.is),
    shape,
    obstacles: shape === 'recommended' ? [] : obstacles(flow, advised, library, decided.when),
  }
}

/** The word for a value of the fact. */
export function readyWord(flow: Flow, value: Id): string {
  const cases = flow.facts.find(({ id }) => id === 'evaluability')?.cases
  return cases?.find(({ is }) => is === value)?.says ?? value
}

function obstacles(flow: Flow, advised: Advised, library: Library, when: Condition): Obstacle[] {
  const members = when.kind === 'any' ? when.of : [when]
  const early = gapsThatMatter(flow, advised).length > 0
  const met = members.filter(
    // How designs stand says nothing yet while there are questions to go.
    (member) => evaluate(member, advised.reading) === 'yes' && !(early && readsStanding(member)),
  )
  const found = met.map((member, index): Obstacle => {
    const stands = readsStanding(member)
    const says = stands ? designWords(flow, advised, library) : factWords(flow, advised, member)
    // How designs stand rests on most of the answers: the methods further down say which.
    const quotes = stands ? [] : quotesOf(flow, partsOf(flow, member, advised.reading))
    return { key: String(index), quotes, ...(says && { says: says.replace(/([^.!?])$/, '$1.') }) }
  })
  // One answer can stand behind several; each is named once.
  const seen = new Set<string>()
  return found.filter(({ says, quotes }) => {
    const name = says ?? quotes.map(({ question }) => question).join()
    const first = !seen.has(name)
    seen.add(name)
    return first && (says !== undefined || quotes.length > 0)
  })
}

function readsStanding(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(readsStanding)
    case 'not':
      return readsStanding(condition.of)
    default:
      return ['open', 'clean', 'lead', 'best'].includes(condition.kind)
  }
}

function designWords(flow: Flow, { methods }: Advised, library: Library): string {
  const competing = flow.precedence?.ladder ?? []
  const open = methods.some(({ id, status }) => competing.includes(id) && status !== 'not_feasible')
  const { one } = contestOf(flow, library)
  return open
    ? `Every ${one} that is open carries a caveat.`
    : `No ${one} is open. What rules each one out is told under “Every method, and why”.`
}

function factWords(flow: Flow, { facts }: Advised, condition: Condition): string | undefined {
  if (condition.kind !== 'fact') return undefined
  const cases = flow.facts.find(({ id }) => id === condition.fact)?.cases
  return cases?.find(({ is }) => is === facts[condition.fact])?.says
}
