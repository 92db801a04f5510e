// What things are called wherever they are shown: on the page and in documents alike.
import type { Basis, E, Judgement, Purse, Unpriced } from './sheet.ts'
import type { View } from './totals.ts'

export const PURSE_NAMES: Readonly<Record<Purse, string>> = {
  own: 'You',
  public: 'Other public bodies',
  others: 'Everybody else',
}

export const VIEW_NAMES: Readonly<Record<View, { name: string; says: string }>> = {
  society: {
    name: 'Everybody',
    says: 'All costs and all benefits, victims and families included. The Green Book’s view.',
  },
  public: { name: 'The public purse', says: 'What public bodies spend, and public money saved or freed.' },
  cash: {
    name: 'Cash only',
    says: 'What public bodies spend, and only the savings that can leave a budget.',
  },
}

export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  own_study: 'Our own trial or comparison study',
  elsewhere: 'Good studies elsewhere',
  before_after: 'A change since it began',
  hope: 'A hope or a target',
}

export const WAY_NAMES: Readonly<Record<Unpriced['way'], string>> = {
  better: 'For the better',
  worse: 'For the worse',
  unsure: 'Not known which way',
}

export const LEVEL_NAMES: Readonly<Record<NonNullable<Judgement['level']>, string>> = {
  good: 'Good',
  fair: 'Fair',
  poor: 'Poor',
  unsure: 'Cannot tell',
}

/** The five Es, each with the question it asks. */
export const E_NAMES: Readonly<Record<E, { name: string; asks: string }>> = {
  economy: { name: 'Economy', asks: 'Was the price of what went in fair?' },
  efficiency: { name: 'Efficiency', asks: 'Did it deliver much for what went in?' },
  effectiveness: { name: 'Effectiveness', asks: 'Did it change what it was meant to change?' },
  equity: { name: 'Equity', asks: 'Are gains and costs fairly spread? Who lost?' },
  environment: { name: 'Environment', asks: 'What did it do to the environment?' },
}
