// The sentences of a rule have gaps that each bid fills in its own way. On the rule's own page no bid is at hand, so the
// gaps say in brackets what would stand there.
import type { Id } from '../../engine/index.ts'
import type { Field } from '../../vetting/book.ts'

const GAPS: Readonly<Record<string, string>> = {
  lead: 'its main design',
  Lead: 'Its main design',
  target: 'the design we would expect',
  tier: 'how much is at stake',
  design: 'this design',
  because: 'The reason, by the rule of the line.',
  change: 'What would have to change, by the rule of the line.',
  has: 'so many',
  least: 'the least it can do with',
  unit: 'people, teams or places',
  detects: 'a change of this size',
  largest_seen: 'this size',
  wanted: 'a change of this size',
  reckoned: 'how we worked it out',
  boasts: 'a change of that size',
  own_facts: 'what the bid says of its own',
  outcome_month: 'month',
  end_month: 'month',
  end_is: 'the end of the contract, or the report',
  price: 'price',
  band: 'from so much to so much',
  price_year: 'year',
  budget: 'so much',
  field: 'What the form asks.',
  said: 'what the bid says',
  ours: 'our own answer',
  question: 'the question of the line',
}

/** The sentence with its gaps in brackets. A field of the form is called by its label. */
export function withGaps(sentence: string, fields: readonly Pick<Field, 'id' | 'label'>[]): string {
  return sentence.replace(/\{([A-Za-z_]+)\}/g, (_, gap: Id) => {
    const label = fields.find(({ id }) => id === gap)?.label
    return `[${(Object.hasOwn(GAPS, gap) ? GAPS[gap] : undefined) ?? (label ? `what the bid says to “${label}”` : 'what the bid says')}]`
  })
}

/** Has this sentence a gap that has no words here? For the test over the book. */
export function unnamedGaps(sentence: string, fields: readonly Pick<Field, 'id'>[]): string[] {
  return [...sentence.matchAll(/\{([A-Za-z_]+)\}/g)].flatMap(([, gap = '']) =>
    Object.hasOwn(GAPS, gap) || fields.some(({ id }) => id === gap) ? [] : [gap],
  )
}
