// All real cases in one table, by family, with the reasons a reader would be shown: agreement for good reasons, and every
// difference in words. `npx vitest run tests/content/back-test-report.test.ts` prints it.
import { describe, expect, test } from 'vitest'
import type { Advised, Answers, Verdict } from '../../src/engine/index.ts'
import { LATER, NOT_SHOWN, OTHER_CHOICE } from './back-test-differences.ts'
import more from './back-test-more.json' with { type: 'json' }
import { adviseOn, compiled, flowCalled } from './content.ts'
import real from './real-cases.json' with { type: 'json' }

interface RealCase {
  id: string
  title: string
  flow: string
  used: string
  acceptable: readonly string[]
  wrong: readonly { design: string; reason: string }[]
  /** Was there an impact study to be had? Asked on the works line only. */
  feasible?: boolean
  answers: unknown
}

const cases: readonly RealCase[] = [
  ...real.map(({ impactFeasible, ...one }) => ({ ...one, flow: 'works', feasible: impactFeasible })),
  ...more,
]

/** Families of the works line: by the kind of design that was used, strongest first. */
const classes = flowCalled('works').precedence?.classes ?? []

function familyOf({ flow, used, feasible }: RealCase): string {
  if (flow !== 'works') return `${flow} line`
  if (!feasible) return 'works line, no impact study to be had'
  const found = classes.find(({ methods }) => methods.includes(used))?.id ?? 'another design'
  return `works line, ${found.replaceAll('_', ' ')}`
}

/** `same`: our first choice. `accepted`: our first choice is one experts accept. `open`: at least not ruled out. */
type Agreement = 'same' | 'accepted' | 'open' | 'none'

function agreementOn(one: RealCase, advised: Advised): Agreement {
  const ours = firstChoices(one, advised)
  if (ours.includes(one.used)) return 'same'
  // Where no impact study was to be had, experts and we agree if we recommend none.
  if (isBarren(one) && advised.primary === null) return 'accepted'
  if (ours.some((id) => one.acceptable.includes(id))) return 'accepted'
  return isOpen(advised, one.used) ? 'open' : 'none'
}

function isBarren({ flow, feasible }: RealCase): boolean {
  return flow === 'works' && !feasible
}

function isOpen({ methods }: Advised, method: string): boolean {
  return methods.some(({ id, status }) => id === method && status !== 'not_feasible')
}

/** The design that leads or is the best left; where no impact study is to be had or no design leads, whatever fits. */
function firstChoices(one: RealCase, { primary, bestAvailable, methods }: Advised): string[] {
  const lead = primary ?? bestAvailable
  if (one.feasible) return lead ? [lead] : []
  const fitting = methods.filter(({ id, status }) => status === 'recommended' && !id.startsWith('mo-'))
  return [...fitting.map(({ id }) => id), ...(lead ? [lead] : [])]
}

const results = cases.map((one) => {
  const advised = adviseOn(flowCalled(one.flow), one.answers as Answers)
  return { one, advised, family: familyOf(one), agreement: agreementOn(one, advised) }
})

const EXPLAINED: Readonly<Record<string, string>> = { ...OTHER_CHOICE, ...LATER, ...NOT_SHOWN }

const noun = (id: string) => compiled.library.methods[id]?.noun ?? id
const verdictOn = ({ methods }: Advised, id: string) => methods.find((verdict) => verdict.id === id)
const weighty = ({ reasons }: Verdict) => reasons.filter(({ severity }) => severity !== 'note')

function shown(advised: Advised, id: string): string[] {
  const verdict = verdictOn(advised, id)
  if (!verdict) return [`    ${noun(id)}: not shown on these answers`]
  return [
    `    ${noun(id)}: ${verdict.status.replaceAll('_', ' ')}`,
    ...verdict.supports.map(({ because }) => `      + ${because}`),
    ...weighty(verdict).map(({ rule, because }) => `      - ${rule} ${because}`),
  ]
}

function report(): string {
  const families = [...new Set(results.map(({ family }) => family))]
  const rows = families.map((family) => {
    const own = results.filter((result) => result.family === family)
    const same = own.filter(({ agreement }) => agreement === 'same').length
    const accepted = own.filter(({ agreement }) => agreement === 'accepted').length
    const open = own.filter(({ one, advised }) => isOpen(advised, one.used)).length
    return [family, own.length, same, same + accepted, open].map(String)
  })
  const table = [['family', 'cases', 'same', 'accepted', 'open'], ...rows].map(([family = '', ...counts]) =>
    [family.padEnd(40), ...counts.map((count) => count.padStart(8))].join(' '),
  )
  const told = results.flatMap(({ one, advised, agreement }) => {
    const [ours] = firstChoices(one, advised)
    const why = EXPLAINED[one.id]
    return [
      '',
      `  ${one.title} (${one.id}): ${agreement}`,
      ...shown(advised, one.used),
      ...(ours && agreement !== 'same' ? ['    We would begin with:', ...shown(advised, ours)] : []),
      ...(why ? [`    Why we differ: ${why}`] : []),
    ]
  })
  return [
    'Back-test: what was done is our first choice (same), or our first choice is one that experts accept (accepted; where',
    'they say that no impact study was to be had, that we recommend none). Open: what was done is not ruled out.',
    ...table,
    ...told,
  ].join('\n')
}

test('the report, for the record', () => {
  console.info(report())
  expect(results).toHaveLength(28)
})

test('on every case we agree, or say in words why we do not', () => {
  const differing = results.filter(({ agreement }) => agreement !== 'same')
  expect(differing.map(({ one }) => one.id).sort()).toEqual(Object.keys(EXPLAINED).sort())
  expect(differing.filter(({ agreement }) => agreement === 'none')).toEqual([])
  for (const text of Object.values(EXPLAINED)) expect(text.split(' ').length).toBeGreaterThan(8)
})

test('agreement by family', () => {
  const agreed = (family: RegExp, ...kinds: Agreement[]) => {
    const own = results.filter((result) => family.test(result.family))
    return [own.filter(({ agreement }) => kinds.includes(agreement)).length, own.length]
  }
  expect(agreed(/^works line/, 'same', 'accepted')).toEqual([23, 23])
  expect(agreed(/^works line/, 'same')).toEqual([18, 23])
  expect(agreed(/^(?:background|why|value) line/, 'same')).toEqual([4, 5])
})

describe.each(results)('$one.id', ({ one, advised }) => {
  test('what was done is open, or we say why not; and we say what speaks for it or what to mind', () => {
    const verdict = verdictOn(advised, one.used)
    if (!isOpen(advised, one.used)) expect(EXPLAINED[one.id]).toBeDefined()
    if (!verdict) return
    const said = [...verdict.supports, ...weighty(verdict)]
    expect(said.length).toBeGreaterThan(0)
  })

  test('what experts call wrong is spoken against, in words that rest on the answers', () => {
    for (const { design } of one.wrong) {
      const verdict = verdictOn(advised, design)
      // Of another line, or not shown on these answers: nobody is offered it.
      if (!verdict) continue
      const against = weighty(verdict).filter(({ because, change }) => because && change)
      expect(against.length, design).toBeGreaterThan(0)
      const resting = against.filter(({ parts, rule }) => {
        const always = flowCalled(one.flow).rules.find(({ id }) => id === rule)?.when.kind === 'always'
        return parts.length > 0 || always || rule === flowCalled(one.flow).precedence?.id
      })
      expect(resting.length, design).toBeGreaterThan(0)
    }
  })
})
