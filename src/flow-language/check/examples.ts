// The examples in a flow file are tests: each is run through the engine and must come out as it says.
import { advise } from '../../engine/advise.ts'
import type { Example, Flow, Id, Status } from '../../engine/flow.ts'
import type { Findings } from './findings.ts'

const EXPECTED: readonly {
  status: Status
  word: string
  list: 'recommended' | 'possible' | 'notFeasible'
}[] = [
  { status: 'recommended', word: 'recommended', list: 'recommended' },
  { status: 'possible', word: 'possible', list: 'possible' },
  { status: 'not_feasible', word: 'not feasible', list: 'notFeasible' },
]

export function checkExamples(flow: Flow, findings: Findings): void {
  for (const example of flow.examples) checkExample(flow, example, findings)
}

function checkExample(flow: Flow, { name, answers, expect }: Example, findings: Findings): void {
  const fail = (message: string) =>
    findings.add('example-fails', { kind: 'example', id: name }, `"${name}": ${message}`, answers)
  const advised = advise(flow, answers)
  const status = new Map(advised.methods.map((method) => [method.id, method]))

  for (const { question, value, reason } of advised.invalid) {
    fail(`the answer ${JSON.stringify(value)} to "${question}" does not count (${reason}).`)
  }
  for (const id of advised.unknown) fail(`there is no question "${id}".`)
  if (advised.dormant.length) fail(`${advised.dormant.join(', ')}: answered but not asked on this route.`)

  for (const { status: expected, word, list } of EXPECTED) {
    for (const id of expect[list] ?? []) {
      const verdict = status.get(id)
      if (verdict?.status === expected) continue
      const why = verdict?.reasons.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule) ?? []
      const got = verdict
        ? `${inWords(verdict.status)}${why.length ? ` (${why.join(', ')})` : ''}`
        : 'not shown'
      fail(`${id} should be ${word} but is ${got}.`)
    }
  }
  const compare = (what: string, wanted: Id | null | undefined, got: Id | null) => {
    if (wanted !== undefined && wanted !== got)
      fail(`${what} should be ${wanted ?? 'none'} but is ${got ?? 'none'}.`)
  }
  compare('the primary design', expect.primary, advised.primary)
  compare('the best available design', expect.bestAvailable, advised.bestAvailable)
  for (const [fact, value] of Object.entries(expect.facts ?? {})) {
    compare(`the fact "${fact}"`, value, advised.facts[fact] ?? null)
  }
}

function inWords(status: Status): string {
  return status.replace('_', ' ')
}
