import { expect, test } from 'vitest'
import { moneyWords, nameIn, needWords, perPoundWords } from './amounts.ts'
import { appraise } from './appraise.ts'
import type { Effect, WorthOutcome } from './sheet.ts'
import { swingRow, swingsSentence, trialRow } from './sensitivity-words.ts'
import { toyLeave, toyOutcome, toyPrices, toySheet } from './toy-worth.ts'
import {
  breakEvenSentence,
  costSentence,
  leftSentence,
  perOutcomeSentence,
  reachSentence,
  refusalSentences,
  shortVerdict,
  switchingSentence,
  verdictSentence,
} from './words.ts'

const leave = toyLeave()
const refused = toyLeave({ ask: 'worth', impact: 'none', money: 'yes' })
const of = (cost: number, more: Partial<WorthOutcome> = {}, may = leave) =>
  appraise(toySheet([cost], [toyOutcome('o1', more)]), toyPrices, may)
const effect = (more: Partial<Effect>): Partial<WorthOutcome> => ({
  effect: { ...toyOutcome('o1').effect, ...more },
})

test.each([
  [4.5, '£4.50'],
  [999, '£999'],
  [15_189.18, '£15,200'],
  [1_234_567, '£1,230,000'],
  [-45_640, '−£45,600'],
  [0, '£0'],
])('%d pounds are %s', (pounds, words) => expect(moneyWords(pounds)).toBe(words))

test.each([
  [1.8, '£1.80'],
  [0.053, '5p'],
  [0, 'nothing'],
  [-0.31, 'minus 31p'],
  [1, '£1.00'],
  [140.4, '£140'],
])('a ratio of %d is %s', (ratio, words) => expect(perPoundWords(ratio)).toBe(words))

test('names fit into a sentence, and what is needed is rounded up', () => {
  expect(nameIn('Robberies')).toBe('robberies')
  expect(nameIn('ASB calls')).toBe('ASB calls')
  expect(nameIn('  ')).toBe('events')
  expect([22.1, 23, 0.256].map(needWords)).toEqual(['23', '23', '0.26'])
})

test('break-even is told beside what was found', () => {
  const [line] = of(22_500).breakEven
  expect(breakEvenSentence(line!)).toBe(
    'It must prevent 23 crimes a year to pay for itself; it seems to prevent 10 to 30. That is 22.5% of the 100 a year.',
  )
  expect(reachSentence(line!)).toBe('That lies inside the range: it may pay, and it may not.')
  expect(reachSentence(of(9000).breakEven[0]!)).toBe('The whole range lies above that.')
  expect(reachSentence(of(40_000).breakEven[0]!)).toBe('The whole range lies below that.')
})

test('break-even without an effect is a question, and says where it cannot be met', () => {
  expect(breakEvenSentence(of(22_500, {}, refused).breakEven[0]!)).toBe(
    'It must prevent 23 crimes a year to pay for itself. That is 22.5% of the 100 a year. Does that sound possible?',
  )
  expect(breakEvenSentence(of(200_000, {}, refused).breakEven[0]!)).toBe(
    'It must prevent 200 crimes a year to pay for itself. There are only 100 a year, so on these alone it cannot.',
  )
  const hours = { worth: { kind: 'unit', id: 'hour' }, label: 'Hours', events: null } as const
  expect(breakEvenSentence(of(4000, hours, refused).breakEven[0]!)).toBe(
    'It must save 100 hours a year to pay for itself. Does that sound possible?',
  )
})

test('a range that takes in harm says so', () => {
  const crossing = of(5000, effect({ low: -4 })).breakEven[0]!
  expect(breakEvenSentence(crossing)).toContain('it could prevent 30, or add 4.')
  const worse = of(5000, effect({ likely: -5, low: -9, high: -1 })).breakEven[0]!
  expect(breakEvenSentence(worse)).toContain('the study found more of them, not fewer.')
})

test('the verdict comes first, with its range, and is refused where it must be', () => {
  expect(verdictSentence(of(10_000), leave)).toBe(
    'For each pound spent, £2.00 comes back to society, and it could be £1.00 to £3.00.',
  )
  expect(shortVerdict(of(10_000), leave)).toBe('Back for each pound: £2.00 (£1.00 to £3.00).')
  expect(verdictSentence(of(10_000, effect({ low: -4 })), leave)).toBe(
    'For each pound, anything from minus 40p to £3.00 may come back. The study could not tell, so no single figure would be fair.',
  )
  expect(verdictSentence(of(10_000, {}, refused), refused)).toMatch(
    /^There is no ratio to be had yet\. It must prevent 10 crimes/,
  )
  expect(shortVerdict(of(10_000, {}, refused), refused)).toBe(
    'No ratio. It must prevent 10 crimes a year to pay.',
  )
  expect(refusalSentences(refused)).toEqual(['Because of T1.'])
  const worse = of(5000, effect({ likely: -5, low: -9, high: -1 }))
  expect(verdictSentence(worse, leave)).toBe(
    'It costs £10,000 more than it brings, harm included. There is no ratio to be had.',
  )
  const nothing = appraise(toySheet([], []), toyPrices, leave)
  expect(verdictSentence(nothing, leave)).toBe('Put in what it costs, and the result is here.')
})

test('what is left, what it costs, and where the verdict turns', () => {
  const { money } = of(15_000)
  expect(leftSentence(money!)).toBe(
    'In today’s money it brings £5,000 more than it costs; it could be anything from a loss of £5,000 to a gain of £15,000.',
  )
  expect(switchingSentence(money!)).toBe(
    'It pays until benefits are 25% lower, or costs 33% higher, than you think.',
  )
  expect(switchingSentence(of(40_000).money!)).toBe(
    'Benefits would have to be 100% higher, or costs 50% lower, to come out even.',
  )
  const sheet = toySheet([100_000, 100_000], [], { horizon: 2 })
  expect(costSentence(appraise(sheet, toyPrices, leave), sheet)).toBe(
    'Over 2 years it costs £200,000 in 2024/25 prices, or £197,000 in today’s money: as if £103,000 each year.',
  )
})

test('what costs less than what it replaces is told as a saving', () => {
  const sheet = toySheet([-5000], [])
  expect(costSentence(appraise(sheet, toyPrices, refused), sheet)).toBe(
    'Over 1 year it saves £5,000 in 2024/25 prices against what it replaces, or £5,000 in today’s money.',
  )
  expect(shortVerdict(appraise(sheet, toyPrices, refused), refused)).toBe(
    'No ratio. It saves £5,000 against what it replaces.',
  )
})

test('the cost of each result has a range or a warning', () => {
  expect(perOutcomeSentence(of(20_000).perOutcome[0]!)).toBe(
    'Crimes: £1,000 for each one prevented; it could be £667 to £2,000.',
  )
  expect(perOutcomeSentence(of(20_000, effect({ low: -1 })).perOutcome[0]!)).toContain(
    'do not quote it alone',
  )
})

test('swings and trials are told as they were entered', () => {
  const sheet = toySheet([15_000], [toyOutcome('o1')])
  const { money } = appraise(sheet, toyPrices, leave)
  const rows = money!.swings.map((swing) => swingRow(swing, sheet))
  expect(rows.find(({ label }) => label.startsWith('The effect'))).toEqual({
    label: 'The effect on crimes',
    low: -5000,
    high: 15_000,
    lowSays: '10',
    highSays: '30',
  })
  expect(rows.find(({ label }) => label === 'What it costs')).toMatchObject({
    lowSays: '£18,000',
    highSays: '£14,300',
  })
  expect(swingsSentence(money!, sheet)).toBe(
    'What matters most is how long it is felt. One wrong guess can turn the verdict: how long it is felt; the effect on crimes.',
  )
  expect(money!.trials.map(trialRow).at(1)).toEqual({
    supposed: 'Costs a fifth higher',
    left: '£2,000',
    each: '£1.11',
  })
})
