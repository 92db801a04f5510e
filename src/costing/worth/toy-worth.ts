// A small flow, prices and sheets for tests of worth: no real content.
import { advise, type Answers, type Flow, type UnitCost } from '../../engine/index.ts'
import { is, toyFlow, toyMethod, toyQuestion, toyRule } from '../../engine/toy-flow.ts'
import { mayMonetise, type Leave } from './leave.ts'
import type { Prices } from './priced.ts'
import { blankCost, blankOutcome, blankSheet, type WorthOutcome, type WorthSheet } from './sheet.ts'

const toyValueFlow: Flow = toyFlow({
  questions: [
    toyQuestion('ask', ['worth', 'price']),
    toyQuestion('impact', ['own_strong', 'before_after', 'planned', 'inconclusive', 'none', 'dk']),
    toyQuestion('money', ['yes', 'no']),
  ],
  methods: [
    toyMethod('ec-desc'),
    toyMethod('ec-cba', { shown: is('ask', 'worth'), needs: ['impact', 'money'] }),
    toyMethod('ec-cea', { shown: is('ask', 'worth'), needs: ['impact'] }),
    toyMethod('ec-breakeven', { shown: is('ask', 'worth') }),
  ],
  rules: [
    toyRule('T1', ['ec-cba', 'ec-cea'], is('impact', 'none', 'before_after')),
    toyRule('T2', ['ec-cba', 'ec-cea'], is('impact', 'planned'), { severity: 'caveat' }),
    toyRule('T3', ['ec-cba', 'ec-breakeven'], is('money', 'no')),
  ],
  advice: [
    { id: 'A1', when: is('impact', 'none'), text: 'Find out whether it works.', sources: [], to: 'works' },
  ],
})

export function toyLeave(answers: Answers = { ask: 'worth', impact: 'own_strong', money: 'yes' }): Leave {
  return mayMonetise(toyValueFlow, advise(toyValueFlow, answers))
}

function unitCost(id: string, value: number | undefined, more: Partial<UnitCost> = {}): UnitCost {
  return {
    id,
    what: id,
    ...(value !== undefined && { value, priceYear: '2024-25' }),
    unit: 'per crime',
    bearer: 'society',
    licence: 'none',
    status: value === undefined ? 'unverified' : 'secondary',
    sources: ['S1'],
    ...more,
  }
}

export const toyPrices: Prices = {
  unitCosts: {
    crime: unitCost('crime', 1000),
    burglary: unitCost('burglary', 500),
    old: unitCost('old', 11_320, { priceYear: '2015-16' }),
    unseen: unitCost('unseen', undefined),
    victim: unitCost('victim', 30_000, { unit: 'per victim' }),
    hour: unitCost('hour', 40, { unit: 'per hour', bearer: 'public purse' }),
  },
  deflators: {
    base: '2024-25',
    says: '',
    years: { '2015-16': 74.53, '2020-21': 85.27, '2024-25': 100 },
    status: 'checked',
    sources: [],
    caution: 'A bent year.',
  },
}

/** An outcome with a price and an effect from a comparison. */
export function toyOutcome(id: string, more: Partial<WorthOutcome> = {}): WorthOutcome {
  return {
    ...blankOutcome(id, 1),
    label: 'Crimes',
    worth: { kind: 'unit', id: 'crime' },
    events: 100,
    effect: { as: 'events', likely: 20, low: 10, high: 30, basis: 'own_study', source: 'A study' },
    ...more,
  }
}

/** One cost once, by year or each year, and outcomes; one year unless said otherwise. */
export function toySheet(
  amounts: readonly number[],
  outcomes: readonly WorthOutcome[],
  more: Partial<WorthSheet> = {},
): WorthSheet {
  return {
    ...blankSheet('2024-25'),
    horizon: 1,
    runs: 1,
    costs: [{ ...blankCost('c1', 0), label: 'It', kind: 'uneven', amounts }],
    outcomes,
    ...more,
  }
}
