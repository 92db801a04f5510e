// `advise FLOW [FILE]`: answers in, verdicts out, one line of JSON for each case.
import {
  advise,
  UNANSWERED,
  type Advised,
  type Flow,
  type Library,
  type Reason,
  type Rung,
} from '../../engine/index.ts'
import type { CostBook } from '../../costing/index.ts'
import { answersIn, remarkOn, Remarks } from './answers.ts'
import { findFlow, loadContent, type Command, type Streams } from './command.ts'
import { piecesOf, readCases } from './input.ts'
import { priceWriter } from './price.ts'

export const adviseCommand: Command = {
  usage: 'FLOW [FILE]',
  does: 'what the answers in FILE (or standard input) lead to, a line of JSON for each case',
  help: `FILE holds one JSON object, a JSON array, or one object a line (NDJSON).
Answers are keyed by question: {"stage": "planned", "priority": ["cost"]}. The form in which work is saved,
{"flow": "works", "version": 1, "answers": {...}}, is welcome too. Answers may have gaps.

Each line of output holds: flow, version, path, current, dormant, facts, methods, primary, bestAvailable,
advice, package, cost, weeks, doubts. \`package\` lists the recommended methods for each rung of the pyramid.
\`doubts\` are answers that sit badly together: {id, says, mend}, where mend names the questions to look at again.
\`cost\` is the price of the package and of each method in it, in rounded pounds of its price year: low, central and high
are bought in, before VAT. The package is every recommended method and, where no impact design is, the best available one.
Each method is priced as if it stood alone; a package costs less than its methods, because they share some work.
\`weeks\` is how long it takes from today, phase by phase, bought in unless there is staff time only. The size of the study
is the answer to \`scale\`; without one, \`scaleFrom\` says that it was inferred or assumed.

What is ignored, and why, is said on standard error. A case that is not JSON is skipped, and the exit code is 1.`,
  async run({ words: [id, file], folder }, streams) {
    const compiled = loadContent(folder)
    const flow = findFlow(compiled, id)
    const toLine = lineWriter(flow, compiled.library, compiled.costs)
    return eachCase(flow, file, streams, (answers, where, remarks) => {
      const advised = advise(flow, answers)
      remarkOn(where, flow, advised, remarks)
      return toLine(advised)
    })
  },
}

/** Runs every case through `toLine` and writes the lines; the exit code tells whether all could be read. */
export async function eachCase(
  flow: Flow,
  file: string | undefined,
  streams: Streams,
  toLine: (
    answers: Readonly<Record<string, string | readonly string[]>>,
    where: string,
    remarks: Remarks,
  ) => string,
): Promise<number> {
  const remarks = new Remarks((text) => streams.err(text))
  let read = 0
  let skipped = 0
  for await (const batch of readCases(piecesOf(file, streams))) {
    let lines = ''
    for (const one of batch) {
      if (one.fault !== undefined) {
        skipped++
        streams.err(`${one.where}: skipped, because ${one.fault}.\n`)
        continue
      }
      read++
      lines += `${toLine(answersIn(one, flow, remarks), one.where, remarks)}\n`
      if (lines.length > 1 << 16) {
        await streams.out(lines)
        lines = ''
      }
    }
    if (lines) await streams.out(lines)
  }
  remarks.close()
  if (skipped) streams.err(`${skipped} of ${read + skipped} cases could not be read.\n`)
  else if (!read) streams.err('There are no answers in the input. For no answers at all, give {}.\n')
  return skipped ? 1 : 0
}

const RUNGS: readonly Rung[] = ['minimum', 'performance', 'process', 'impact', 'value']

/**
 * Turns advice into a line of JSON with the keys the outside world relies on. The words of a rule are the same in
 * every case, so each reason is spelt out as JSON once: that is most of the line, and most of the work.
 */
function lineWriter(flow: Flow, library: Library, costs: CostBook | undefined): (advised: Advised) => string {
  const price = priceWriter(costs)
  const shortOf = new Map(flow.questions.map(({ id, short }) => [id, short]))
  const say = ({ rule, because, about = [] }: Reason) => {
    if (rule === UNANSWERED) return `Not answered yet: ${about.map((id) => shortOf.get(id) ?? id).join('; ')}`
    return about[0] ? because.replaceAll('{lead}', library.methods[about[0]]?.noun ?? about[0]) : because
  }
  const spelt = new Map<string, string>()
  const toJson = (reason: Reason): string => {
    const key = reason.about ? `${reason.rule} ${reason.about.join(' ')}` : reason.rule
    let json = spelt.get(key)
    if (json === undefined) {
      const { rule, severity, change = null } = reason
      json = JSON.stringify({ rule, severity, because: say(reason), change })
      spelt.set(key, json)
    }
    return json
  }
  const heading = JSON.stringify({ flow: flow.id, version: flow.version }).slice(0, -1)
  return (advised) => {
    const { path, current, dormant, facts, methods, primary, bestAvailable, advice, doubts } = advised
    const verdicts = methods.map(
      ({ id, status, reasons }) =>
        `{"id":"${id}","status":"${status}","reasons":[${reasons.map(toJson).join()}]}`,
    )
    const recommended = methods.filter(({ status }) => status === 'recommended').map(({ id }) => id)
    const onRung = (rung: Rung) => recommended.filter((id) => library.methods[id]?.rung === rung)
    const evaluationPackage = Object.fromEntries(RUNGS.map((rung) => [rung, onRung(rung)]))
    const before = JSON.stringify({ path, current, dormant, facts }).slice(1, -1)
    const found = JSON.stringify({ primary, bestAvailable, advice, package: evaluationPackage }).slice(1, -1)
    const odd = JSON.stringify(doubts.map(({ id, says, mend }) => ({ id, says, mend })))
    return `${heading},${before},"methods":[${verdicts.join()}],${found},${price(advised)},"doubts":${odd}}`
  }
}
