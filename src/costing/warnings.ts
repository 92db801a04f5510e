// Plain warnings: when the money cannot buy it, and when the price looks odd beside the programme.
import type { Id } from '../engine/flow.ts'
import type { Band, CostBook } from './cost-book.ts'
import type { ByDelivery, Costed, MethodEstimate, Situation, Warning } from './estimate.ts'
import { chosen } from './holds.ts'
import { inPounds } from './money.ts'
import { priceWork } from './price-work.ts'
import type { Work } from './work.ts'

interface Facts {
  situation: Situation
  methods: readonly MethodEstimate[]
  total: ByDelivery<Costed>
  unpriced: readonly Id[]
  works: readonly Work[]
  share: Band | undefined
  programme: number | undefined
}

export function warningsOn(book: CostBook, facts: Facts): Warning[] {
  return [...budgetWarnings(book, facts), ...shareWarnings(book, facts), ...unpricedWarning(facts)]
}

/** Bought-in prices before VAT against the band of the answer, as the question asks for it. */
function budgetWarnings(book: CostBook, facts: Facts): Warning[] {
  const option = chosen(book.budget.question, facts.situation.answers)
  const band = option === undefined ? undefined : book.budget.options[option]
  if (!band) return []
  if (band.staffOnly) return staffOnly(book, facts)
  const known = facts.situation.numbers?.[book.budget.question]
  const most = known ?? band.most
  if (most === undefined) return []
  const have = `${known === undefined ? 'at most ' : ''}${exact(most)}`
  const lead = facts.methods.find(({ id }) => id === facts.situation.lead)
  const whole = facts.total.external.exVat
  const warnings: Warning[] = []
  if (whole.central > most)
    warnings.push({
      kind: 'budget-package',
      level: whole.low > most ? 'stop' : 'mind',
      says:
        whole.low > most
          ? `You have ${have}. The whole package costs about ${inPounds(whole.central)} and hardly less than ${inPounds(whole.low)}, so this money cannot buy it.`
          : `The whole package costs about ${inPounds(whole.central)}. You have ${have}, which is enough only if everything is kept small.`,
      methods: affordable(facts.methods, most),
    })
  const alone = lead?.alone.external.exVat
  if (lead && alone && alone.central > most && facts.methods.length > 1)
    warnings.push({
      kind: 'budget-lead',
      level: alone.low > most ? 'stop' : 'mind',
      says:
        alone.low > most
          ? `The main study alone costs about ${inPounds(alone.central)} and hardly less than ${inPounds(alone.low)}. You have ${have}: this money cannot answer that question.`
          : `The main study alone costs about ${inPounds(alone.central)}. You have ${have}, which leaves nothing for the rest unless everything is kept small.`,
      methods: [lead.id],
    })
  return warnings
}

/** Purchases up to this share of the whole are found somehow (judgement). */
const SMALL_PART = 0.05

/** Nothing can be bought: how many days it takes, and what would still have to be bought. */
function staffOnly(book: CostBook, { methods, works, total }: Facts): Warning[] {
  const bought = works.reduce((sum, work) => sum + priceWork(book, work, 'inhouse').bought, 0)
  const days = works.reduce((sum, { days: d }) => sum + d.analyst + d.senior + d.lead, 0)
  if (!days) return []
  const effort = `With staff time alone, this takes about ${Math.round(days)} working days of your own analysts, worth about ${inPounds(total.inhouse.exVat.central - bought)}.`
  const needs =
    bought >= 500
      ? ` About ${inPounds(bought)} more must be spent outside, for such things as interviews and transcripts.`
      : ''
  const kept = works
    .filter((work) => priceWork(book, work, 'inhouse').bought === 0)
    .map(({ method }) => method.id)
  return [
    {
      kind: 'staff-only',
      level: bought > total.inhouse.exVat.central * SMALL_PART ? 'stop' : 'mind',
      says: `${effort}${needs}`,
      methods: needs ? kept : methods.map(({ id }) => id),
    },
  ]
}

/** Methods that the money could buy together, cheapest first, each at its central price. */
function affordable(methods: readonly MethodEstimate[], most: number): Id[] {
  const price = ({ alone }: MethodEstimate) => alone.external.exVat.central
  let left = most
  return [...methods]
    .filter((method) => price(method) > 0)
    .sort((a, b) => price(a) - price(b))
    .filter((method) => {
      left -= price(method)
      return left >= 0
    })
    .map(({ id }) => id)
}

function shareWarnings(book: CostBook, { share, programme, situation }: Facts): Warning[] {
  if (!share || programme === undefined) return []
  const { low, high, small, usual } = book.programmeShare
  const is = `The package comes to about ${perCent(share.central)} of what the programme spends.`
  const about = { level: 'mind', methods: [] } as const
  const warnings: Warning[] = []
  if (share.central > high)
    warnings.push({
      kind: 'share-high',
      says: `${is} That is more than most funders would pay. ${usual}`,
      ...about,
    })
  if (share.central < low)
    warnings.push({
      kind: 'share-low',
      says: `${is} That is unusually little: check that nothing is missing. ${usual}`,
      ...about,
    })
  if (programme < small && situation.lead !== undefined)
    warnings.push({
      kind: 'small-programme',
      says: `A programme of under ${exact(small)} can seldom pay for a study of effects out of its own budget. Look for a shared study or a free service.`,
      level: 'mind',
      methods: [situation.lead],
    })
  return warnings
}

function unpricedWarning({ unpriced }: Facts): Warning[] {
  if (!unpriced.length) return []
  const says = 'Part of this package has no price here, so the total is too low.'
  return [{ kind: 'unpriced', level: 'mind', says, methods: unpriced }]
}

function exact(pounds: number): string {
  return inPounds(pounds, { exact: true })
}

function perCent(share: number): string {
  return share < 0.1 ? `${(share * 100).toFixed(1)}%` : `${Math.round(share * 100)}%`
}
