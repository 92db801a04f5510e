// A small, sound model and a guide for it, for tests.
import { LOGIC_RULES, type LogicGauges, type LogicGuide } from './guide.ts'
import type { LogicModel } from './model.ts'

/** Toys lent to children: every arrow has a reason, every outcome a measure, and no list is empty. */
export const toyLogic: LogicModel = {
  title: 'The toy library',
  boxes: [
    { id: 'toys', column: 'inputs', text: 'Toys and a van', measure: '' },
    { id: 'lend', column: 'activities', text: 'Lend toys for a week', measure: '' },
    { id: 'lent', column: 'outputs', text: 'Children with a toy at home', measure: 'The lending book' },
    { id: 'play', column: 'early', text: 'Children play more', measure: 'Asked of parents' },
    { id: 'calm', column: 'later', text: 'Fewer quarrels at home', measure: 'A diary' },
  ],
  links: [
    { id: 'k1', from: 'toys', to: 'lend', because: 'The van brings them.' },
    { id: 'k2', from: 'lend', to: 'lent', because: 'Parents come by.' },
    { id: 'k3', from: 'lent', to: 'play', because: 'A new toy is played with.' },
    { id: 'k4', from: 'play', to: 'calm', because: 'Who plays does not quarrel.' },
  ],
  notes: [
    { id: 'n1', kind: 'assumption', text: 'The toys are liked.', about: 'k3', watch: '' },
    { id: 'n2', kind: 'risk', text: 'Toys are broken.', watch: 'Count them on return.' },
    { id: 'n3', kind: 'other', text: 'The school lends toys too.', watch: '' },
  ],
}

export const toyGauges: LogicGauges = {
  outcomes: 6,
  activity: ['deliver', 'run', 'train', 'hold', 'provide', 'carry'],
  before: ['we', 'staff', 'will', 'to'],
  counted: ['session', 'visit', 'leaflet', 'training'],
  done: ['held', 'delivered', 'made', 'sent'],
  change: ['improves', 'fewer', 'less', 'reduces'],
  target: ['cut', 'reduce', 'raise', 'fall'],
}

const MEND = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L16', 'L18', 'L19']

export const toyGuide: LogicGuide = {
  reviewed: { date: '2026-11-22', by: 'Tests' },
  columns: {
    inputs: { title: 'Inputs', says: 'What goes in.', one: 'input' },
    activities: { title: 'Activities', says: 'What is done.', one: 'activity' },
    outputs: { title: 'Outputs', says: 'What comes out.', one: 'output' },
    early: { title: 'Early outcomes', says: 'What changes first.', one: 'early outcome' },
    later: { title: 'Later outcomes', says: 'What changes in the end.', one: 'later outcome' },
  },
  notes: {
    assumption: { title: 'Assumptions', says: 'What must be true.', one: 'assumption' },
    risk: { title: 'Risks', says: 'What could go wrong.', one: 'risk' },
    other: { title: 'Others', says: 'Who else is acting.', one: 'other' },
  },
  prompts: [
    { part: 'inputs', text: 'Who pays?', sources: ['judgement'] },
    { part: 'early', text: 'What would show sooner?', when: { lag: ['years'] }, sources: ['judgement'] },
    { part: 'early', text: 'Who changes first?', case: 'toys', sources: ['S1'] },
  ],
  rules: LOGIC_RULES.map((id) => ({
    id,
    severity: MEND.includes(id) ? 'mend' : 'think',
    says: `${id} is seen.`,
    why: `Why ${id}.`,
    do: `Mend ${id}.`,
    sources: ['judgement'],
  })),
  gauges: toyGauges,
  examples: [{ id: 'toys', title: 'Toys', says: 'Toys are lent.', practice: false, model: toyLogic }],
}
