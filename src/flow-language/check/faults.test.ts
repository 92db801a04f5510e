// Every fault the checker claims to find, planted one at a time in a flow with none: it must be found, where it is,
// and its witness must show it when replayed through the engine.
import { describe, expect, it } from 'vitest'
import { advise } from '../../engine/advise.ts'
import type { Flow } from '../../engine/flow.ts'
import { all, any, is, not, toyQuestion, toyRule } from '../../engine/toy-flow.ts'
import { cleanFlow } from './toys/clean-flow.ts'
import { checkFlow, LEVELS, witnessLink, type Finding, type Place } from './index.ts'
import { plantedDoubts } from './toys/planted-doubts.ts'
import { plantedQuestions } from './toys/planted-questions.ts'
import { plantedRules } from './toys/planted-rules.ts'

const clean = cleanFlow()
const planted = [...plantedQuestions, ...plantedRules, ...plantedDoubts]

it('finds nothing wrong with a clean flow', () => {
  expect(checkFlow(clean).findings).toEqual([])
})

it('can plant every fault it claims to find', () => {
  const codes = new Set([...planted.map(({ code }) => code), 'not-proved'])
  expect(Object.keys(LEVELS).filter((code) => !codes.has(code))).toEqual([])
})

describe('planted faults', () => {
  it.each(planted)('finds $fault', ({ flow, code, at, shows }) => {
    const { findings } = checkFlow(flow)
    const found = findings.find((each) => each.code === code && isAt(each, at))
    expect(
      found,
      JSON.stringify(
        findings.map((each) => [each.code, each.at, each.message]),
        null,
        1,
      ),
    ).toBeDefined()
    expect(found?.level).toBe(LEVELS[code])
    expect(found?.message).toMatch(/^.{10,}[.:]?/)
    if (!shows) return
    expect(found?.witness).toBeDefined()
    const advised = advise(flow, found!.witness!)
    expect(advised.current, 'the witness is a complete walk').toBeNull()
    expect(advised.dormant).toEqual([])
    expect(shows(advised)).toBe(true)
  })
})

it('admits what it cannot prove within its budget', () => {
  // Every question matters together with every other, so none can be forgotten before the last.
  const questions = Array.from({ length: 9 }, (_, at) => toyQuestion(`n${at}`, ['a', 'b', 'c']))
  const pairs = questions.flatMap((one, at) =>
    questions.slice(at + 1).map((other) => all(is(one.id, 'a'), is(other.id, 'b'))),
  )
  const odd = any(...pairs)
  const flow: Flow = {
    ...clean,
    questions: [...clean.questions, ...questions],
    rules: [...clean.rules, toyRule('R9', ['mo-min'], all(odd, not(odd)), { severity: 'note' })],
  }
  const { findings } = checkFlow(flow, { budget: 500 })
  expect(findings.filter(({ at }) => at.id === 'R9')).toMatchObject([
    { code: 'not-proved', level: 'warning' },
  ])
})

it('writes a link that opens the witness in the app', () => {
  const answers = { worry: ['cost', 'risk'], aim: 'effect', stage: 'ended', compare: 'good' }
  expect(witnessLink(clean, answers)).toBe(
    '#/toy/result?v=1&aim=effect&stage=ended&worry=cost.risk&compare=good',
  )
})

function isAt(finding: Finding, at: Place): boolean {
  return finding.at.kind === at.kind && finding.at.id === at.id && finding.at.option === at.option
}
