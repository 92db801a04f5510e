// What the code of this room asks of the book by name: the signals it works out, the words it can fill in, the fields it
// reads. The compiler holds flows/vetting.yaml to it, so that neither side can change without the other.
import type { Id } from '../engine/flow.ts'
import type { Each, Field } from './book.ts'

interface SignalNeeded {
  kind: 'one' | 'many'
  /** Absent: the names of the book's groups. */
  values?: readonly Id[]
  /** Words it can fill in, when it has a value. */
  words?: readonly string[]
}

/** Signals by id: what each can come out as. No value: not enough is known, so nothing fires on it. */
export const SIGNALS: Readonly<Record<Id, SignalNeeded>> = {
  proposes: { kind: 'many' },
  leads_with: { kind: 'many' },
  strength: { kind: 'one', values: ['none', 'weak', 'strong'] },
  standing: { kind: 'one', values: ['fits', 'caveats', 'blocked', 'not_weighed'] },
  against_target: { kind: 'one', values: ['much_weaker', 'weaker', 'level', 'stronger', 'no_target'] },
  backing: { kind: 'one', values: ['none', 'theory', 'before_after', 'comparison'] },
  misfit: { kind: 'one', values: ['yes', 'no'] },
  conflict: { kind: 'one', values: ['yes', 'no'] },
  own_facts: { kind: 'one', values: ['yes', 'no'], words: ['own_facts'] },
  sample: { kind: 'one', values: ['under', 'enough'], words: ['has', 'least', 'unit'] },
  reach: {
    kind: 'one',
    values: ['beyond_seen', 'beyond_wanted', 'within'],
    words: ['detects', 'largest_seen', 'wanted', 'reckoned'],
  },
  boast: { kind: 'one', values: ['yes', 'no'], words: ['boasts', 'detects', 'reckoned'] },
  followup: { kind: 'one', values: ['outside', 'inside'], words: ['outcome_month', 'end_month', 'end_is'] },
  price_band: { kind: 'one', values: ['below', 'inside', 'above'], words: ['price', 'band', 'price_year'] },
  affordable: { kind: 'one', values: ['over', 'within'], words: ['price', 'budget'] },
  effect_study: { kind: 'one', values: ['yes', 'no'] },
  others_data: { kind: 'one', values: ['yes', 'no'] },
}

/** Words every finding may use. Never the bidder’s name: names can be hidden. */
export const WORDS: readonly string[] = ['lead', 'Lead', 'target', 'tier']

/** Words that belong to one thing of a list. */
export const EACH_WORDS: Readonly<Record<Each, readonly string[]>> = {
  blocks: ['design', 'because', 'change'],
  caveats: ['design', 'because', 'change'],
  misfits: ['design', 'because', 'change'],
  conflicts: ['field', 'said', 'question', 'ours'],
}

/** Fields that signals read by name, with the options they know. */
export const FIELDS: Readonly<Record<Id, { kind: Field['kind']; options?: readonly Id[] }>> = {
  designs: { kind: 'methods' },
  lead_design: { kind: 'method' },
  n_people: { kind: 'number' },
  n_compared: { kind: 'number' },
  n_clusters: { kind: 'number' },
  group_size: { kind: 'number' },
  events: { kind: 'number' },
  baseline: { kind: 'number' },
  smallest_effect: { kind: 'number' },
  lag_months: { kind: 'number' },
  data_delay: { kind: 'number' },
  intake_months: { kind: 'number' },
  contract_months: { kind: 'number' },
  report_months: { kind: 'number' },
  price: { kind: 'number' },
  data_holder: { kind: 'one', options: ['own', 'commissioner', 'others'] },
  effect_source: { kind: 'one', options: ['own_comparison', 'borrowed'] },
}

/** Groups that signals read by name. */
export const GROUPS: readonly Id[] = [
  'randomised',
  'comparison',
  'single_series',
  'before_after',
  'theory_based',
]
