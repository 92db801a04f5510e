// What a panel is handed: who went over a line and why, who decided a gate, what a new version changed, and no claim that is
// not so.
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { UNNAMED } from '../../src/report/vetting/input.ts'
import { namesBidder, veiled } from '../../src/report/vetting/names.ts'
import { questionsFor } from '../../src/report/vetting/questions.ts'
import { makeSummary } from '../../src/report/vetting/summary.ts'
import { makeTermsPaper } from '../../src/report/vetting/terms-paper.ts'
import { termsChange } from '../../src/report/vetting/terms-words.ts'
import { refNumbers } from '../../src/report/writers/words.ts'
import { NOBODY_SAID } from '../../src/session/desk/desk-visit.svelte.ts'
import {
  addBid,
  bidsInOrder,
  changeTerms,
  lock,
  moderate,
  openDesk,
  termsNow,
  vet,
  withdraw,
  type Mark,
} from '../../src/vetting/index.ts'
import { inRuns } from '../../src/ui/document/references.ts'
import { book, commissionFor } from '../content/desk.ts'
import { CASES, deskFor, done, fullDesk, inputOf, marked, samplesFor, stamp } from './desks.ts'
import { textsOf } from './readers.ts'

const later = { by: 'Chris Lee', at: '2026-11-21T10:00:00Z' }

function tableIn(report: Report, section: string) {
  const blocks = report.sections.find(({ id }) => id === section)?.blocks ?? []
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
}

describe.each(CASES)('%s', (name) => {
  test('a mark above the line of a finding is listed with the line, the reason, who and when', () => {
    const desk = marked(deskFor(name), () => 1)
    const bid = bidsInOrder(desk).find((one) =>
      vet(desk.commission, one, inputOf(desk).shelf).caps.some(({ at }) => at < 3),
    )!
    const cap = vet(desk.commission, bid, inputOf(desk).shelf).caps.find(({ at }) => at < 3)!
    const agree = (mark: Mark, because: string) =>
      done(moderate(desk, { bid: bid.id, criterion: cap.criterion, mark, because }, later, cap.at))
    const under = makeSummary(inputOf(agree(0, 'It says little')))
    expect(tableIn(under, 'over-line')).toEqual([])
    const over = makeSummary(inputOf(agree(3, 'The annex settles it')))
    const [row, ...more] = tableIn(over, 'over-line')
    expect(more).toEqual([])
    expect(row?.[0]).toBe(bid.bidder)
    expect(row?.[2]).toMatch(new RegExp(`^${cap.at}: `))
    expect(row?.slice(3)).toEqual(['3', 'The annex settles it.', 'Chris Lee, 21 November 2026'])
    expect(tableIn(over, 'marks').flat()).toContain(`3 (line at ${cap.at})`)
  })

  test('a gate says who decided it and when', () => {
    const [row] = tableIn(makeSummary(inputOf(fullDesk(name))), 'gates').filter((one) =>
      one[3]?.startsWith('Not met.'),
    )
    expect(row?.slice(3)).toEqual(['Not met. Nothing local is shown.', 'Rowan, 20 November 2026'])
  })

  test('no paper says that an order was drawn before it was', () => {
    const opened = openDesk(commissionFor(name), book.hash, stamp)
    const locked = done(lock(opened, { ...stamp, by: UNNAMED }))
    const desk = samplesFor(name).reduce((one, bid) => done(addBid(one, bid, stamp)), locked)
    const text = textsOf(makeSummary(inputOf(desk))).join('\n')
    expect(text).not.toContain('order of the draw')
    expect(text).toContain('No order was drawn')
    // On paper "this device" would be another one.
    expect(text).not.toContain(UNNAMED)
    expect(text).toContain('by somebody who gave no name')
  })

  test('a bid that left says why and who wrote it down', () => {
    const desk = deskFor(name)
    const [first] = bidsInOrder(desk)
    const texts = textsOf(makeSummary(inputOf(done(withdraw(desk, first!.id, 'The firm was sold', later)))))
    expect(texts).toContain('The firm was sold. Recorded by Chris Lee on 21 November 2026.')
  })

  test('a question to a bidder names a field without a stray colon', () => {
    const { desk, shelf } = inputOf(fullDesk(name))
    const questions = desk.bids.flatMap((bid) => questionsFor(vet(desk.commission, bid, shelf), bid, shelf))
    expect(questions.length).toBeGreaterThan(3)
    for (const { text } of questions) expect(text).not.toMatch(/:\)|\?\?|\s[.,;]/)
  })
})

test('what is at stake, decided otherwise, carries who, when and why; a new version says what it changed', () => {
  const desk = deskFor('body-worn-video')
  const at = inputOf(desk)
  const decided = done(
    changeTerms(desk, { tier: { value: 'med', because: 'A small pilot' } }, 'As said', later),
  )
  const [heavier] = termsNow(decided.commission).criteria
  const criteria = termsNow(decided.commission).criteria.map((one) =>
    one === heavier ? { ...one, weight: 3 } : one,
  )
  const changed = done(changeTerms(decided, { criteria, contractMonths: 12 }, 'The board asked', stamp))
  const texts = textsOf(makeSummary(inputOf(changed)))
  expect(texts).toContain('Medium. Decided by Chris Lee on 21 November 2026: A small pilot.')
  expect(texts).toContain('At stake: medium; before: as the answers have it.')
  expect(texts).toContain(
    `Weight of Evidence of the problem: 3; before: ${heavier!.weight}. Contract: 12 months; before: its length is not fixed.`,
  )
  const [one, , three] = changed.commission.terms
  expect(termsChange(at, one!, one!)).toEqual([])
  expect(termsChange(at, three!, { ...three!, criteria: three!.criteria.slice(1), gates: [] })).toEqual([
    'No longer marked: Evidence of the problem.',
    expect.stringMatching(/^No longer a gate: (?!.*Evidence of the problem)/),
  ])
})

test('the terms tell bidders whether they can still change', () => {
  const draft = openDesk(commissionFor('body-worn-video'), book.hash, stamp)
  const settled = done(lock(draft, stamp))
  const moved = done(changeTerms(settled, { contractMonths: 9 }, 'The grant was prolonged', later))
  const says = (desk: typeof draft) => textsOf(makeTermsPaper(inputOf(desk)))
  expect(says(draft)).toContain('Version 1. Not settled yet: it may still change.')
  expect(says(settled)).toContain('Version 1, settled on 20 November 2026.')
  expect(says(moved)).toContain(
    'Version 2, changed with a written reason on 21 November 2026. First settled on 20 November 2026.',
  )
})

test('papers know the name that the desk writes down for nobody', () => {
  expect(UNNAMED).toBe(NOBODY_SAID)
})

test.each([refNumbers, inRuns])(
  'numbers of sources are drawn together in runs, on the page as in files',
  (say) => {
    expect(say([4])).toBe('4')
    expect(say([2, 1])).toBe('1, 2')
    expect(say([2, 3, 4, 7, 9, 8, 9])).toBe('2–4, 7–9')
  },
)

test.each([
  'Stoke-on-Trent Partners',
  'A/B (C) [D] {E}',
  'What? *Ever* + $1 ^2 | 3',
  'Back\\slash & Co.',
  'Café–Bar',
  '-',
])('papers are made for a bidder called %s, and find that name', (bidder) => {
  const [first, ...others] = samplesFor('body-worn-video')
  const at = inputOf(deskFor('body-worn-video', [{ ...first!, bidder }, ...others]))
  expect(namesBidder(`As ${bidder} said before.`, { bidder })).toBe(true)
  expect(namesBidder('As others said before.', { bidder })).toBe(false)
  const veil = veiled({ text: `As ${bidder} said.` }, { ...at.desk, namesHidden: true })
  expect(veil.text).toMatch(/^As Bid [A-C] said\.$/)
  expect(makeSummary({ ...at, desk: { ...at.desk, namesHidden: true } }).sections.length).toBeGreaterThan(3)
})
