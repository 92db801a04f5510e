// A link holds answers as readable ids: `v=1&target=teams&priority=cost.innovation`. Never free text, never a name,
// never a verdict. It comes from strangers, so reading it is strict: whatever is not an answer this flow knows is
// left out and reported.
import type { Answer, Answers, Flow, Id } from '../engine/index.ts'
import { migrate } from '../engine/migrate.ts'
import { resolve } from '../engine/resolve.ts'
import type { Ignored, OpenedLink } from '../machines/session-ports.ts'
import { NO_WORKINGS, type Workings } from '../machines/workings.ts'
import { isFigure, MOST_FIGURES } from './stored-workings.ts'

/** A link of every question answered in full is under 2,000 characters; anything far longer was not made here. */
const LONGEST_LINK = 8_000
const MOST_PAIRS = 300
const MOST_REPORTED = 20
const NAME = /^[a-z][a-z0-9_]{0,63}$/
const OPTION = /^[a-z0-9][a-z0-9_]{0,63}$/

/** The part of a link after the question mark: the answers that count, in the flow's own order, then figures and settings. */
export function encodeLink(
  flow: Flow,
  answers: Answers,
  { numbers, choices }: Pick<Workings, 'numbers' | 'choices'> = NO_WORKINGS,
): string {
  const counted = resolve(flow, answers).answers
  const pairs = flow.questions.flatMap(({ id }) => {
    const answer = counted[id]
    return answer === undefined ? [] : [`${id}=${typeof answer === 'string' ? answer : answer.join('.')}`]
  })
  const figures = Object.entries(numbers).map(([id, value]) => `n.${id}=${value}`)
  const settings = Object.entries(choices).map(([id, choice]) => `c.${id}=${choice}`)
  return [`v=${flow.version}`, ...pairs, ...figures, ...settings].join('&')
}

/** The answers in the part of a link after the question mark, and what could not be used. Never throws. */
export function decodeLink(flow: Flow, query: string): OpenedLink {
  const ignored: Ignored[] = []
  const given = query.length > LONGEST_LINK ? null : unescaped(query)
  if (given === null) return { answers: {}, ignored: [{ what: shown(query), why: 'too-long' }], notes: [] }

  const pairs = given.split('&').filter((pair) => pair !== '')
  if (pairs.length > MOST_PAIRS) ignored.push({ what: `${pairs.length} answers`, why: 'too-long' })
  let version = flow.version
  let toRead = false
  const found = new Map<Id, Answer>()
  const numbers: Record<Id, number> = {}
  const choices: Record<Id, Id> = {}
  for (const pair of pairs.slice(0, MOST_PAIRS)) {
    const refuse = (why: Ignored['why']) => ignored.push({ what: shown(pair), why })
    const [name = '', value, ...more] = pair.split('=')
    if (value === undefined || more.length) refuse('not-a-pair')
    else if (name === 'r') toRead = value === '1'
    else if (name === 'v') version = /^[1-9]\d{0,5}$/.test(value) ? Number(value) : version
    else if (/^[nc]\./.test(name)) {
      // With nought added, minus nought is nought: it is passed on as that.
      const [id, figure] = [name.slice(2), Number(value) + 0]
      const isNumber = name.startsWith('n')
      if (!NAME.test(id)) refuse('bad-name')
      else if (Object.hasOwn(isNumber ? numbers : choices, id)) refuse('twice')
      else if (isNumber ? !/^-?\d/.test(value) || !isFigure(figure) : !OPTION.test(value)) refuse('bad-value')
      else if (Object.keys(isNumber ? numbers : choices).length >= MOST_FIGURES) refuse('too-long')
      else if (isNumber) numbers[id] = figure
      else choices[id] = value
    } else if (!NAME.test(name)) refuse('bad-name')
    else if (!value.split('.').every((option) => OPTION.test(option))) refuse('bad-value')
    else if (found.has(name)) refuse('twice')
    else found.set(name, readValue(flow, name, value))
  }

  // The link's answers under today's names, then only those that resolve() takes as they stand.
  const { answers, notes } = migrate(flow, { flow: flow.id, version, answers: Object.fromEntries(found) })
  const { invalid, unknown } = resolve(flow, answers)
  for (const id of unknown) ignored.push({ what: shown(id), why: 'no-such-question' })
  for (const { question, value, reason } of invalid)
    ignored.push({ what: shown(`${question}=${String(value)}`), why: reason })
  const figures = Object.keys(numbers).length + Object.keys(choices).length > 0
  return {
    answers: allowed(flow, answers),
    ...(toRead && { toRead }),
    ...(figures && { workings: { ...NO_WORKINGS, numbers, choices } }),
    ignored: ignored.slice(0, MOST_REPORTED),
    notes,
  }
}

/** A list if the question takes one, whatever name it goes by now. */
function readValue(flow: Flow, name: Id, value: string): Answer {
  const question = flow.questions.find(({ id, was }) => id === name || was.includes(name))
  return question?.kind === 'many' ? [...new Set(value.split('.'))] : value
}

/** Flows as `allowed` reads them, each made once: its conditions are compiled with it. */
const openFlows = new WeakMap<Flow, Flow>()

/** The answers each question would take, whether or not it is on the route. */
function allowed(flow: Flow, answers: Answers): Answers {
  let open = openFlows.get(flow)
  if (!open) {
    // Every question is always asked, so that only the answers themselves are judged.
    open = {
      ...flow,
      questions: flow.questions.map((question) => ({ ...question, ask: undefined })),
      facts: [],
    }
    openFlows.set(flow, open)
  }
  return resolve(open, answers).answers
}

/** Some programs escape what a link may hold plainly. Anything else stays as it is, and is refused later. */
function unescaped(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('&amp;', '&'))
  } catch {
    return query
  }
}

/** Fit to be shown: short, and no characters that could turn the sentence around it. */
function shown(what: string): string {
  const plain = what.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
