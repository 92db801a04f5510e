// A commission from outside: in brief, as the command line takes it, or in full, as a desk is saved.
import { migrate } from '../engine/migrate.ts'
import type { Answer, Answers, Flow, Id } from '../engine/flow.ts'
import type { Tier } from './book.ts'
import type { Circumstances, Commission, Stamp, Terms } from './commission.ts'
import type { Read, Reader } from './read-json.ts'
import { Reader as Start } from './read-json.ts'
import { openCommission } from './terms.ts'
import type { Shelf } from './shelf.ts'

const TIERS: readonly Tier[] = ['low', 'med', 'high']

/** Which flow a commission in brief is answered on; undefined if it does not say. */
export function flowNamed(value: unknown): string | undefined {
  const flow = new Start(value, 'commission').key('flow').value
  return typeof flow === 'string' ? flow : undefined
}

/** `{flow, answers, numbers?, tier?, title?, contract_months?}`, with answers that may be older than the flow. */
export function readBrief(value: unknown, shelf: Pick<Shelf, 'book' | 'flow'>): Read<Commission> {
  const reader = new Start(value, 'commission')
  if (!reader.isObject('an object with flow and answers')) return reader.done(openCommission(NOTHING, shelf))
  const known = ['flow', 'version', 'answers', 'numbers', 'tier', 'title', 'id', 'contract_months']
  for (const [name, one] of reader.entries())
    if (!known.includes(name)) one.fault(`is not known here. A commission holds ${known.join(', ')}`)
  const [id, title, tier, months] = ['id', 'title', 'tier', 'contract_months'].map((name) =>
    reader.key(name),
  ) as [...[Reader, Reader, Reader, Reader]]
  const { flow } = shelf
  const version = reader.key('version')
  const given = answersIn(reader.key('answers'))
  const stored = {
    flow: flow.id,
    version: version.isMissing ? flow.version : version.number(0, 1e6),
    answers: given,
  }
  return reader.done(
    openCommission(
      {
        id: id.isMissing ? 'commission' : id.text(100),
        title: title.isMissing ? 'The commission' : title.text(200),
        answers: migrate(flow, stored).answers,
        numbers: numbersIn(reader.key('numbers')),
        ...(!tier.isMissing && { tier: { value: tier.oneOf(TIERS, 'med'), because: 'As given' } }),
        ...(!months.isMissing && { contractMonths: months.number(0, 240) }),
      },
      shelf,
    ),
  )
}

const NOTHING = { id: 'commission', title: 'The commission', answers: {} }

export function answersIn(reader: Reader): Answers {
  if (reader.isMissing) {
    reader.fault('is missing. For no answers at all, give {}')
    return {}
  }
  return Object.fromEntries(
    reader.entries().flatMap(([id, one]) => {
      const answer = answerIn(one)
      return answer === undefined ? [] : [[id, answer]]
    }),
  )
}

function answerIn(reader: Reader): Answer | undefined {
  const { value } = reader
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  return reader.fault('must be an option or a list of options')
}

export function numbersIn(reader: Reader): Readonly<Record<Id, number>> {
  if (reader.isMissing) return {}
  return Object.fromEntries(reader.entries().map(([id, one]) => [id, one.number(-1e12, 1e12)]))
}

/** A commission in full. The flow it names must be the one handed in. */
export function commissionIn(reader: Reader, flow: Flow): Commission {
  const locked = reader.key('locked')
  const circumstances = reader.key('circumstances').items(1000)
  const terms = reader.key('terms').items(1000)
  if (!circumstances.length) reader.key('circumstances').fault('must hold at least one version')
  if (!terms.length) reader.key('terms').fault('must hold at least one version')
  return {
    id: reader.key('id').id(),
    title: reader.key('title').text(200),
    circumstances: circumstances.map((one) => circumstancesIn(one, flow)),
    terms: terms.map(termsIn),
    ...(!locked.isMissing && { locked: stampIn(locked) }),
  }
}

function circumstancesIn(reader: Reader, flow: Flow): Circumstances {
  const named = reader.key('flow').oneOf([flow.id], flow.id)
  const flowVersion = reader.key('flowVersion').number(0, 1e6)
  const stored = { flow: named, version: flowVersion, answers: answersIn(reader.key('answers')) }
  const correction = reader.key('correction')
  return {
    version: reader.key('version').number(1, 1e6, { whole: true }),
    flow: named,
    flowVersion: flow.version,
    answers: migrate(flow, stored).answers,
    numbers: numbersIn(reader.key('numbers')),
    ...(!correction.isMissing && {
      correction: {
        ...stampIn(correction),
        question: correction.key('question').text(100),
        from: correction.key('from').value === null ? null : (answerIn(correction.key('from')) ?? null),
        to: answerIn(correction.key('to')) ?? '',
        because: correction.key('because').text(5000),
      },
    }),
  }
}

function termsIn(reader: Reader): Terms {
  const [tier, months, change] = [reader.key('tier'), reader.key('contractMonths'), reader.key('change')]
  const criteria = reader.key('criteria').items(100)
  if (!criteria.length) reader.key('criteria').fault('must hold at least one criterion')
  return {
    version: reader.key('version').number(1, 1e6, { whole: true }),
    criteria: criteria.map((one) => ({
      id: one.key('id').text(20),
      weight: one.key('weight').number(0.01, 100),
    })),
    gates: reader
      .key('gates')
      .items(100)
      .map((one) => one.text(20)),
    ...(!tier.isMissing && {
      tier: { value: tier.key('value').oneOf(TIERS, 'med'), because: tier.key('because').text(5000) },
    }),
    ...(!months.isMissing && { contractMonths: months.number(0, 240) }),
    ...(!change.isMissing && { change: { ...stampIn(change), because: change.key('because').text(5000) } }),
  }
}

/** Who and when. */
export function stampIn(reader: Reader): Stamp {
  const at = reader.key('at').text(40)
  if (at && !/^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(at))
    reader.key('at').fault('must be a time such as 2026-11-22T10:00:00Z')
  return { by: reader.key('by').text(200), at }
}
