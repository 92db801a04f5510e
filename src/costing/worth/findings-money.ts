// What to mind about money: hope, mixed price years, savings that are not cash, benefits that somebody else gets, and what has
// no price at all.
import type { Appraised, Finding } from './appraised.ts'
import { moneyWords, spanWords, yearWords } from './amounts.ts'
import { benefitOf } from './benefits.ts'
import { unitCostOf } from './priced.ts'
import { sum } from './totals.ts'
import { whoOf } from './who.ts'

/** A ratio so high that something is probably counted twice or left out (judgement, as in the calculator). */
const RARE = 10
/** Who pays and gains less than this part of the benefits should hear of it (judgement). */
const MOSTLY = 0.5

/** Findings about costs, rates and who gains. */
export function moneyFindings(appraised: Appraised): Finding[] {
  return [...costFindings(appraised), ...rateFindings(appraised), ...gainFindings(appraised)]
}

function costFindings({ sheet, costs }: Appraised): Finding[] {
  const found: Finding[] = []
  const used = sheet.costs.filter(({ amounts }) => amounts.some((amount) => amount !== 0))
  if (used.length > 0 && used.every(({ optimism }) => optimism === 0))
    found.push({
      kind: 'no-optimism',
      level: 'mind',
      says: 'Nothing is added for hope. That is right only for money already spent: plans come out dearer than they look.',
      sources: ['S03', 'judgement'],
    })
  for (const { id, byYear } of costs.lines)
    if (byYear === null)
      found.push({
        kind: 'no-deflator',
        level: 'stop',
        about: id,
        says: 'This cost is not counted: its price year is outside our series.',
        sources: ['S146'],
      })
  const moved = used.filter(({ priceYear }) => priceYear !== null && priceYear !== sheet.priceYear)
  if (moved.length > 0)
    found.push({
      kind: 'costs-rebased',
      level: 'note',
      says: `Costs were brought to ${yearWords(sheet.priceYear)} prices with the GDP deflator: ${moved.map(({ label, priceYear }) => `${label.trim() || 'a cost'} from ${yearWords(priceYear ?? '')}`).join('; ')}.`,
      sources: ['S146'],
    })
  if (used.length > 0 && used.every(({ bearer }) => bearer === 'own'))
    found.push({
      kind: 'own-only',
      level: 'note',
      says: 'Only your own costs are here. Time that partners or volunteers give is a cost too.',
      sources: ['S61'],
    })
  return found
}

function rateFindings({ sheet: { discount, horizon, outcomes } }: Appraised): Finding[] {
  const found: Finding[] = []
  if (discount.from === 'own')
    found.push({
      kind: 'own-rate',
      level: 'mind',
      says: 'The discount rate is your own, not the Green Book’s. Say why wherever you show the sums.',
      sources: ['S03', 'S140'],
    })
  if (horizon > 31 && !discount.stepped)
    found.push({
      kind: 'flat-rate',
      level: 'mind',
      says: 'Beyond year 30 the Green Book lowers the rate. Show that result too.',
      sources: ['S141'],
    })
  if (outcomes.some(({ lag, lasts }) => lag + lasts > horizon))
    found.push({
      kind: 'cut-off',
      level: 'note',
      says: `Only ${spanWords(horizon)} are counted, and something would be felt for longer. What comes later is left out.`,
      sources: ['judgement'],
    })
  return found
}

function gainFindings({ sheet, benefits, layers, costs, views, prices }: Appraised): Finding[] {
  const found: Finding[] = []
  const { cash, freed, others } = layers
  const all = sum(benefits.lines.map((line) => Math.max(0, benefitOf(line))))
  if (views && all > 0) {
    found.push({
      kind: 'not-cash',
      level: 'note',
      says:
        cash > 0
          ? `Of the benefits, ${moneyWords(cash)} is cash that can leave a budget. The rest has worth, and nobody gets it back as money.`
          : 'None of the benefits is cash. They have worth, and nobody gets them back as money.',
      sources: ['S39', 'judgement'],
    })
    const own = whoOf(sheet, costs, benefits).find(({ purse }) => purse === 'own')?.gains ?? 0
    if (costs.byPurse.own > 0 && own < MOSTLY * (cash + freed + others))
      found.push({
        kind: 'others-gain',
        level: 'mind',
        says: 'You pay, and most of the gain is somebody else’s. Agree now who should pay, and show it in the table of who gains.',
        sources: ['S03', 'judgement'],
      })
  }
  for (const { id, worth, cashable } of sheet.outcomes) {
    const unit = unitCostOf(worth, prices.unitCosts)
    if (cashable > 0 && unit?.bearer === 'public purse')
      found.push({
        kind: 'average',
        level: 'mind',
        about: id,
        says: `${unit.what}: this is an average cost. One fewer saves much less than the average, unless a whole unit closes.`,
        sources: unit.sources,
      })
  }
  const ratio = views?.society.bcr
  if (ratio !== undefined && ratio > RARE)
    found.push({
      kind: 'rare',
      level: 'mind',
      says: `A ratio above ${RARE} is rare. Check that no benefit is counted twice, and that all costs are in.`,
      sources: ['judgement'],
    })
  if (sheet.costs.length > 0 && sheet.unpriced.every(({ what }) => what.trim() === ''))
    found.push({
      kind: 'nothing-unpriced',
      level: 'mind',
      says: 'Nothing is listed that cannot be priced. There nearly always is something: trust, fear, fairness, harm to some.',
      sources: ['S03', 'judgement'],
    })
  return found
}
