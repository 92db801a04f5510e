// What to mind about outcomes: what has no price, no effect or no range, and what would be counted twice.
import type { Appraised, Finding } from './appraised.ts'
import { nameIn, yearWords } from './amounts.ts'
import type { OutcomeLine } from './benefits.ts'
import type { NoEvents } from './events.ts'
import type { NoPrice } from './priced.ts'
import type { WorthOutcome } from './sheet.ts'

/** More of what happens anyway than schemes are known to prevent (judgement, as in the break-even calculator). */
const BIG_SHARE = 0.25

const noPrice: Readonly<Record<NoPrice, string>> = {
  'nothing-chosen': 'Choose what one is worth, or list it under what cannot be priced.',
  unknown: 'Its unit cost is not in our table any more. Choose another.',
  unverified:
    'Nobody here has seen its unit cost in the source, so no figure is given. Look it up, and put it in as your own with where you found it.',
  'no-value': 'Say what one is worth.',
  'no-source': 'Say where its value comes from. A figure without a source is not counted.',
  'no-deflator': 'Its price year is outside our series, so it cannot be brought to one year with the rest.',
}

const noEvents: Readonly<Record<NoEvents, string>> = {
  'no-effect': 'Say what effect was found. Without one there is no benefit to count.',
  'no-range': 'Give the range of the effect as well. A figure without one cannot be weighed.',
  'out-of-order': 'The estimate lies outside its own range. Check all three numbers.',
  'no-baseline': 'Say how many there are a year without the scheme.',
}

/** Findings about single outcomes, and about those that overlap. */
export function outcomeFindings({ sheet, benefits, prices, leave }: Appraised): Finding[] {
  const { lines, overlaps } = benefits
  const called = (id: string) => {
    const label = sheet.outcomes.find((outcome) => outcome.id === id)?.label.trim()
    return label ? `“${label}”` : 'One outcome'
  }
  const found: Finding[] = overlaps.leftOut.map((about) => ({
    kind: 'victim-and-incident',
    level: 'stop',
    about,
    says: `${called(about)} is not counted: what a victim costs already holds every incident. Price victims or incidents, not both.`,
    sources: ['S39', 'S125'],
  }))
  for (const line of lines) {
    const outcome = sheet.outcomes.find(({ id }) => id === line.id)
    if (outcome) found.push(...about(outcome, line, called(line.id), leave.ratio.may))
  }
  for (const id of overlaps.twice)
    found.push({
      kind: 'twice',
      level: 'mind',
      about: id,
      says: `${called(id)} has the same unit cost as another outcome. Check that they are not the same events.`,
      sources: ['judgement'],
    })
  for (const id of overlaps.inside)
    found.push({
      kind: 'inside',
      level: 'mind',
      about: id,
      says: `${called(id)} stands beside crimes or victims, whose cost holds harm to health and the work of police, courts and prisons. Count it only if it is something else.`,
      sources: ['S39'],
    })
  return [...found, ...rebased(sheet.outcomes, lines, sheet.priceYear, prices.deflators?.caution)]
}

function about(outcome: WorthOutcome, line: OutcomeLine, name: string, mayCount: boolean): Finding[] {
  const { effect, events } = outcome
  const found: Finding[] = []
  const tell = (
    kind: string,
    level: Finding['level'],
    says: string,
    sources: readonly string[] = ['judgement'],
  ) => void found.push({ kind, level, says, about: outcome.id, sources })
  if (typeof line.price === 'string') tell(line.price, 'stop', `${name}: ${inside(noPrice[line.price])}`)
  else if (line.price.unit === 'per crime')
    tell(
      'recorded',
      'note',
      `${name}: the published cost is for each crime that happens, and the police hear of only some. Do not mix the two.`,
      ['S39'],
    )
  if (!mayCount) return found
  const numbers = line.events
  if (typeof numbers === 'string') {
    tell(numbers, 'stop', `${name}: ${inside(noEvents[numbers])}`)
    return found
  }
  if (effect.basis === null) tell('no-basis', 'stop', `${name}: say what the effect rests on.`)
  else if (!line.compared)
    tell(
      'no-comparison',
      'stop',
      `${name} is not counted: ${effect.basis === 'hope' ? 'a hope is not an effect' : 'a change since it began is not an effect'}. Get a comparison, or use the break-even sum.`,
      ['S12', 'judgement'],
    )
  if (effect.basis === 'elsewhere')
    tell(
      'borrowed',
      'mind',
      `${name}: the effect comes from somewhere else, and may be smaller here. See what is left of it at half the size.`,
      ['S03', 'S23'],
    )
  if (line.compared && effect.source.trim() === '')
    tell('no-study', 'mind', `${name}: say which study found the effect.`)
  if (numbers.low < 0 && numbers.high > 0)
    tell(
      'crosses-zero',
      'mind',
      `${name}: the range takes in no effect at all, and harm. Show the whole range, never the middle alone.`,
      ['S53', 'S71'],
    )
  else if (numbers.high <= 0 && numbers.low < 0)
    tell(
      'harm',
      'stop',
      `${name}: the study found more of it, not less. The harm counts as a cost, and there is no ratio to be had.`,
      ['S03', 'judgement'],
    )
  else if (numbers.low === numbers.high)
    tell('no-width', 'mind', `${name}: the range has no width. No study is that sure.`)
  if (events !== null && events > 0 && numbers.likely > events)
    tell('more-than-all', 'stop', `${name}: more are prevented than there are. Check the numbers.`)
  else if (events !== null && events > 0 && numbers.likely > events * BIG_SHARE)
    tell(
      'big-share',
      'mind',
      `${name}: that is more than a quarter of all of them. Few schemes prevent that much.`,
    )
  return found
}

/** A sentence, to stand after a colon. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** Which values were brought to the prices of another year. */
function rebased(
  outcomes: readonly WorthOutcome[],
  lines: readonly OutcomeLine[],
  priceYear: string,
  caution: string | undefined,
): Finding[] {
  const moved = lines.flatMap(({ id, price }) =>
    typeof price !== 'string' && price.priceYear !== priceYear ? [{ id, from: price.priceYear }] : [],
  )
  if (moved.length === 0) return []
  const names = moved.map(
    ({ id, from }) =>
      `${nameIn(outcomes.find((outcome) => outcome.id === id)?.label ?? '', 'an outcome')} from ${yearWords(from)}`,
  )
  const bent = [...moved.map(({ from }) => from), priceYear].some((year) =>
    ['2020-21', '2021-22'].includes(year),
  )
  return [
    {
      kind: 'rebased',
      level: 'note',
      says: `Values were brought to ${yearWords(priceYear)} prices with the GDP deflator: ${names.join('; ')}.`,
      sources: ['S146'],
    },
    ...(bent && caution
      ? [{ kind: 'bent-year', level: 'mind', says: caution, sources: ['S146'] } as const]
      : []),
  ]
}
