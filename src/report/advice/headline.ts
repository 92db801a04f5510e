// The sentence at the top of a result, and the one under it. The situation is read off the advice; nothing is judged
// here. Names and reasons come from the content; only the frame around them is written below.
import type { Advised, Flow, Id, Library, Reason, Verdict } from '../../engine/index.ts'
import { lowerFirst } from '../words/answer-words.ts'
import { capital, numberWord } from './wording.ts'

/** `several`: a flow where no one design leads, so all that fit are named. */
export type Situation = 'nothing' | 'unfinished' | 'stop' | 'several' | 'lead' | 'best' | 'none'

export interface Headline {
  situation: Situation
  title: string
  /** The second sentence of the title, said after a breath. */
  then: string
  /** A paragraph: what holds the headline up. */
  lead: string
  /** The verdict to show above it, with its word if not the usual one. */
  verdict?: { is: Verdict['status']; word?: string }
}

/** What the reader should take away, in the fewest words that are true. */
export function headline(flow: Flow, advised: Advised, library: Library): Headline {
  const { primary, bestAvailable, facts, path } = advised
  const rest = gapsThatMatter(flow, advised).length
  const noun = (id: Id) => library.methods[id]?.noun ?? id

  if (path.length === 0) {
    return {
      situation: 'nothing',
      title: 'Nothing to show yet.',
      then: '',
      lead: 'Answer a few questions first.',
    }
  }
  if (facts['stop'] === 'yes') {
    return {
      situation: 'stop',
      title: 'No evaluation is warranted.',
      then: 'Keep minimum records.',
      lead: [mainObstacle(advised.methods)?.because, 'Come back if things change.'].filter(Boolean).join(' '),
    }
  }
  if (!flow.precedence) return several(flow, advised, library)
  const contest = contestOf(flow, library)
  if (primary) {
    return {
      situation: 'lead',
      title: rest ? `So far, ${noun(primary)} fits best.` : `${capital(noun(primary))} is within reach.`,
      then: rest ? '' : next(advised),
      lead: [...supportsOf(advised, primary, 3), rest ? '' : contest.check].filter(Boolean).join(' '),
      verdict: { is: 'recommended' },
    }
  }
  if (rest) {
    const open = bestAvailable ? ` ${capital(noun(bestAvailable))} is still open.` : ''
    return {
      situation: 'unfinished',
      title: 'Too early to say.',
      then: `${capital(numberWord(rest))} ${rest === 1 ? 'question' : 'questions'} to go.`,
      lead: `What follows is what can be said so far.${open}`,
    }
  }
  if (bestAvailable) {
    const against = reasonsOf(advised, bestAvailable).find(
      ({ severity, because }) => severity === 'caveat' && because,
    )
    return {
      situation: 'best',
      title: `No ${contest.one} fits cleanly.`,
      then: `The best available is ${noun(bestAvailable)}.`,
      lead: [...supportsOf(advised, bestAvailable, 2), against && `But: ${lowerFirst(against.because)}`]
        .filter(Boolean)
        .join(' '),
      verdict: { is: 'possible' },
    }
  }
  const first = startWith(flow, advised, library)
  const start = first && noun(first)
  if (start && contest.economic && !isContested(flow, advised)) {
    return {
      situation: 'none',
      title: `${capital(start)} fits your answers.`,
      then: next(advised),
      lead: supportsOf(advised, first, 2).join(' '),
      verdict: { is: 'recommended' },
    }
  }
  return {
    situation: 'none',
    title: `No ${contest.one} fits your answers.`,
    then: start ? `Start with ${start}.` : '',
    lead: mainObstacle(advised.methods)?.because ?? '',
    verdict: { is: 'not_feasible', word: `No ${contest.one} yet` },
  }
}

function several(flow: Flow, advised: Advised, library: Library): Headline {
  const { methods } = advised
  const gaps = gapsThatMatter(flow, advised)
  const floors = new Set(flow.floors.map(({ method }) => method))
  const fitting = methods.filter(({ id, status }) => status === 'recommended' && library.methods[id])
  const telling = fitting.filter(({ id }) => !floors.has(id))
  const nouns = telling.map(({ id }) => library.methods[id]?.noun ?? id)
  const first = library.methods[fitting[0]?.id ?? '']?.noun
  if (nouns.length === 0) {
    return {
      situation: 'several',
      title: first ? `Start with ${first}.` : 'Nothing fits your answers yet.',
      then: gaps.length ? '' : 'No other method fits your answers yet.',
      lead: mainObstacle(methods)?.because ?? '',
    }
  }
  const title =
    nouns.length <= 2
      ? `${capital(nouns.join(' and '))} ${nouns.length === 1 ? 'fits' : 'fit'} your answers.`
      : `${capital(numberWord(nouns.length))} methods fit your answers.`
  return {
    situation: 'several',
    title: gaps.length ? `So far: ${lowerFirst(title)}` : title,
    then: gaps.length ? '' : first ? `Start with ${first}.` : '',
    lead: telling
      .slice(0, 3)
      .flatMap(({ supports }) => supports.slice(0, 1).map(({ because }) => because))
      .join(' '),
    verdict: { is: 'recommended' },
  }
}

/** What the method named in the title is, for a reader who has never heard of it; empty where none is named. */
export function inPlainWords(
  flow: Flow,
  advised: Advised,
  library: Library,
  { situation }: Headline,
): string {
  const method = library.methods[namedIn(situation, flow, advised, library) ?? '']
  return method ? `${capital(method.noun)}: ${lowerFirst(method.plain)}` : ''
}

function namedIn(
  situation: Situation,
  flow: Flow,
  advised: Advised,
  library: Library,
): Id | null | undefined {
  if (situation === 'lead') return advised.primary
  if (situation === 'best') return advised.bestAvailable
  if (situation === 'none') return startWith(flow, advised, library)
  if (situation !== 'several' || gapsThatMatter(flow, advised).length > 0) return undefined
  return advised.methods.find(({ id, status }) => status === 'recommended' && library.methods[id])?.id
}

/** What competes to lead: impact designs on one line, on another the methods that weigh costs against results (other economic methods may still fit). */
export interface Contest {
  one: string
  /** Costs are weighed, and not designs. */
  economic: boolean
  /** What to make sure of before relying on the winner. */
  check: string
}

/** Which contest the flow's precedence decides. */
export function contestOf({ precedence }: Flow, library: Library): Contest {
  const economic = precedence?.ladder.every((id) => library.methods[id]?.kind === 'economic')
  return economic
    ? {
        economic: true,
        one: 'way to weigh costs against results',
        check: 'Check the costs behind it before you promise it.',
      }
    : { economic: false, one: 'impact design', check: 'Confirm the sample size before you promise it.' }
}

/** Whether the question asked is one that the contest could answer: what a unit costs needs no comparison of methods. */
function isContested({ precedence }: Flow, { methods }: Advised): boolean {
  return methods.some(({ id }) => precedence?.ladder.includes(id))
}

/** Questions to go on which a verdict could hang; those asked for context only can wait. */
export function gapsThatMatter(flow: Flow, { gaps }: Advised): readonly Id[] {
  const context = new Set(flow.questions.filter((question) => question.context).map(({ id }) => id))
  return gaps.filter((id) => !context.has(id))
}

/** What comes before the design itself, if anything does. */
function next({ findOut, facts }: Advised): string {
  const hard = findOut.filter((task) => task.hard).length
  if (hard > 0)
    return `Find out ${hard === 1 ? 'one thing' : `${numberWord(hard)} things`} before you promise it.`
  const ready = facts['evaluability']
  return ready === undefined || ready === 'green' ? 'Here is what it needs.' : 'First, make ready for it.'
}

function reasonsOf({ methods }: Advised, method: Id): readonly Reason[] {
  return methods.find(({ id }) => id === method)?.reasons ?? []
}

function supportsOf({ methods }: Advised, method: Id, most: number): string[] {
  return (methods.find(({ id }) => id === method)?.supports ?? [])
    .slice(0, most)
    .map(({ because }) => because)
}

/** The reason that rules out the most methods: the one worth naming. */
function mainObstacle(methods: readonly Verdict[]): Reason | undefined {
  const counts = new Map<Id, { reason: Reason; count: number }>()
  for (const reason of methods.flatMap(({ reasons }) => reasons)) {
    if (reason.severity !== 'block') continue
    const known = counts.get(reason.rule)
    counts.set(reason.rule, { reason, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.reason
}

/** What is recommended all the same, the least obvious first: everybody is told to keep records. */
function startWith(flow: Flow, { methods }: Advised, library: Library): Id | undefined {
  const floors = new Set(flow.floors.map(({ method }) => method))
  const recommended = methods.filter(({ id, status }) => status === 'recommended' && library.methods[id])
  const telling = recommended.find(({ id }) => !floors.has(id) && library.methods[id]?.rung !== 'performance')
  return (telling ?? recommended.find(({ id }) => !floors.has(id)) ?? recommended[0])?.id
}
