// `vet [FILE]`: a bid and its circumstances in, findings and questions out, one line of JSON for each case.
import { resolve } from '../../engine/index.ts'
import {
  circumstancesNow,
  clearings,
  flowNamed,
  readBid,
  readBrief,
  vet,
  type Fault,
  type Finding,
  type Shelf,
} from '../../vetting/index.ts'
import type { Compiled } from '../compile.ts'
import { remarkOn, Remarks } from './answers.ts'
import { findFlow, loadContent, Stop, type Command } from './command.ts'
import { piecesOf, readCases, type Case } from './input.ts'

export const vetCommand: Command = {
  usage: '[FILE]',
  does: 'what the rules make of the bid in FILE (or standard input), a line of JSON for each case',
  help: `FILE holds one JSON object, a JSON array, or one object a line (NDJSON):

  {"commission": {"flow": "works", "answers": {"stage": "planned", ...}, "tier": "high"},
   "bid": {"designs": ["im-rct"], "claims": ["impact"], "n_people": 40, "publication": "not_stated"}}

\`answers\` are the circumstances, as for \`advise\`. \`tier\` (low, med, high), \`numbers\`, \`contract_months\` and \`title\` may be
left out. A field of the bid is an option, a list of options, a number, or "not_stated" where the bid is silent; a field
that is left out is one nobody has looked at, and no rule fires on it. All fields with their options:
src/flow-language/bid.schema.json.

Each line of output holds: flow, version, tier, tierFrom, lead, target, findings, caps, gates, questions, clears, unread.
A finding is {id, key, severity, criterion, criteria, cause, title, seen, why, fix, question, methods, rule, sources}:
\`severity\` is stop, cap, query or note, \`key\` tells findings of one rule apart, and \`rule\` is the branch rule behind it.
A cap is {criterion, at, because, finding}: a mark above \`at\` needs a reason. \`gates\` say clear or ask, never fail.
\`clears\` are single pieces of information, each with the findings it would clear, most first.

A commission or bid that cannot be read is skipped, what is wrong is said on standard error, and the exit code is 1.`,
  async run({ words: [file], folder }, streams) {
    const compiled = loadContent(folder)
    const remarks = new Remarks((text) => streams.err(text))
    let read = 0
    let skipped = 0
    for await (const batch of readCases(piecesOf(file, streams))) {
      for (const one of batch) {
        const made = one.fault === undefined ? lineOf(one, compiled, remarks) : { problems: [one.fault] }
        if ('line' in made) {
          read++
          await streams.out(`${made.line}\n`)
          continue
        }
        skipped++
        for (const problem of made.problems) streams.err(`${one.where}: ${problem}.\n`)
      }
    }
    remarks.close()
    if (skipped) streams.err(`${skipped} of ${read + skipped} bids could not be read.\n`)
    else if (!read) streams.err('There is no bid in the input.\n')
    return skipped ? 1 : 0
  },
}

function lineOf(
  { value, where }: Case,
  compiled: Compiled,
  remarks: Remarks,
): { line: string } | { problems: string[] } {
  const given = value as { commission?: unknown; bid?: unknown }
  const extra = Object.keys(given).filter((key) => key !== 'commission' && key !== 'bid')
  if (extra.length || given.commission === undefined || given.bid === undefined)
    return { problems: ['this must be {"commission": {...}, "bid": {...}}, and nothing else'] }
  const named = flowNamed(given.commission)
  if (named === undefined)
    return {
      problems: [`commission.flow must name a flow: ${compiled.flows.map(({ id }) => id).join(', ')}`],
    }
  const shelf = shelfOn(named, compiled)
  if (typeof shelf === 'string') return { problems: [`commission.flow: ${shelf}`] }
  const commission = readBrief(given.commission, shelf)
  const bid = readBid(given.bid, shelf)
  if (!commission.ok || !bid.ok)
    return { problems: [commission, bid].flatMap((one) => (one.ok ? [] : one.faults.map(inWords))) }

  const { flow } = shelf
  const { answers } = circumstancesNow(commission.value)
  remarkOn(where, flow, resolve(flow, answers), remarks)
  const { tier, lead, target, findings, caps, gates, questions, unread } = vet(
    commission.value,
    bid.value,
    shelf,
  )
  const line = {
    ...{ flow: flow.id, version: flow.version, tier: tier.value, tierFrom: tier.from, lead, target },
    findings: findings.map(toJson),
    ...{ caps, gates, questions: questions.map(({ text }) => text) },
    clears: clearings(commission.value, bid.value, shelf).map(({ what, ...same }) => ({ ...what, ...same })),
    unread,
  }
  return { line: JSON.stringify(line) }
}

function shelfOn(id: string, compiled: Compiled): Shelf | string {
  if (!compiled.vetting) return 'the vetting book is missing or has faults; run npm run flow -- check'
  try {
    return {
      book: compiled.vetting,
      flow: findFlow(compiled, id),
      methods: compiled.library.methods,
      costs: compiled.costs ?? null,
      effects: Object.values(compiled.reference.effectSizes),
    }
  } catch (error) {
    if (error instanceof Stop) return error.message.replace(/\.$/, '')
    throw error
  }
}

function inWords({ path, says }: Fault): string {
  return `${path} ${says}`
}

function toJson(finding: Finding) {
  const { id, key, severity, criteria, cause, title, seen, why, fix, question, methods, rule, sources } =
    finding
  const told = {
    cause,
    title,
    seen,
    why,
    fix,
    question,
    methods,
    ...(rule !== undefined && { rule }),
    sources,
  }
  return { id, key, severity, criterion: criteria[0] ?? null, criteria, ...told }
}
