// How much it matters, and how much of the package that makes worth while; or the rule that stops before any study.
import { evaluate, partsOf, type Advised, type Flow, type Id } from '../../engine/index.ts'
import { quotesOf, type Quote } from './quotes.ts'
import { countOf, numberWord } from './wording.ts'
import type { Layer } from './package.ts'

export interface Tier {
  /** "High priority". */
  says: string
  quotes: readonly Quote[]
  /** How much of the package that comes to. */
  so: string
}

/** Null in a flow that does not ask how much it matters, or has not asked yet. */
export function tier(flow: Flow, advised: Advised, built: readonly Layer[]): Tier | null {
  if (advised.facts['stop'] === 'yes') {
    const quotes = behind(flow, advised, 'stop')
    return {
      says: 'No decision would change, and nothing marks it out',
      quotes,
      so: 'So only the base of the pyramid is worth its cost. Come back if either changes.',
    }
  }
  const fact = flow.facts.find(({ id }) => id === 'tier')
  const says = fact?.cases.find(({ is }) => is === advised.facts['tier'])?.says
  if (!says) return null
  return { says, quotes: behind(flow, advised, 'tier'), so: soFar(built) }
}

function soFar(built: readonly Layer[]): string {
  const here = built.filter(({ status }) => status !== 'elsewhere')
  const advised = here.filter(({ status }) => status === 'recommended').length
  const left = here.filter(({ status }) => status === 'possible').length
  if (advised === here.length && advised > 1)
    return `All ${countOf(advised, 'layer')} weighed here are advised. Each says why.`
  const are = `${numberWord(advised)} ${advised === 1 ? 'is' : 'are'} advised`
  const rest =
    left > 0 ? `, and ${numberWord(left)} more ${left === 1 ? 'is' : 'are'} possible with caveats` : ''
  return `Of ${countOf(here.length, 'layer')} weighed here, ${are}${rest}. Each says why.`
}

function behind(flow: Flow, { facts, reading }: Advised, id: Id): Quote[] {
  const cases = flow.facts.find((fact) => fact.id === id)?.cases ?? []
  const decided = cases.find(({ is, when }) => is === facts[id] && evaluate(when, reading) === 'yes')
  return decided ? quotesOf(flow, partsOf(flow, decided.when, reading)) : []
}
