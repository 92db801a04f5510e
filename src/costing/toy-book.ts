// A small cost book in round figures, for tests: one analyst a day costs 100 bought in and 50 of your own.
import type { BookFigure, CostBook, MethodCost } from './cost-book.ts'
import { DELIVERIES, rateId, STAFF } from './cost-book.ts'

function toyFigure(id: string, value: number, more: Partial<BookFigure> = {}): BookFigure {
  return {
    id,
    group: 'assumptions',
    label: id,
    unit: 'share',
    value,
    min: 0,
    max: 1000,
    step: 1,
    grade: 'B',
    note: 'A toy.',
    sources: ['judgement'],
    ...more,
  }
}

export function toyMethod(id: string, more: Partial<MethodCost> = {}): MethodCost {
  return {
    id,
    days: { analyst: 10, senior: 0, lead: 0 },
    units: [],
    fixed: 0,
    scales: false,
    waves: false,
    records: false,
    survey: false,
    grade: 'C',
    evidence: 'Toys.',
    judgement: 'The days.',
    sources: ['S1'],
    time: {
      waits: 'no',
      setUp: { low: 1, central: 2, high: 4 },
      fieldwork: { low: 0, central: 0, high: 0 },
      reporting: { low: 2, central: 4, high: 8 },
      grade: 'B',
      sources: ['S1'],
    },
    ...more,
  }
}

const rates = DELIVERIES.flatMap((delivery) =>
  STAFF.map((staff, rank) =>
    toyFigure(rateId(delivery, staff), (delivery === 'external' ? 100 : 50) * (rank + 1), {
      group: 'rates',
      unit: 'pounds a day',
    }),
  ),
)

const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))

const weeks = (central: number) => ({ low: central / 2, central, high: central * 2 })

export const toyBook: CostBook = {
  priceYear: '2024-25',
  reviewed: '2026-11-22',
  figures: byId([
    ...rates,
    toyFigure('price-talk', 20, { group: 'prices', unit: 'pounds each' }),
    toyFigure('price-answer', 5, { group: 'prices', unit: 'pounds each' }),
    toyFigure('scale-single', 0.5, { group: 'scales', unit: 'times' }),
    toyFigure('scale-few', 1, { group: 'scales', unit: 'times' }),
    toyFigure('scale-wide', 3, { group: 'scales', unit: 'times' }),
    toyFigure('scale-multi', 6, { group: 'scales', unit: 'times' }),
    toyFigure('vat', 0.2, { max: 0.5 }),
    toyFigure('contingency', 0.1, { max: 0.5 }),
    toyFigure('spread-low', 0.5, { max: 1 }),
    toyFigure('spread-high', 2, { min: 1 }),
    toyFigure('share-management', 0.1, { max: 0.3 }),
    toyFigure('share-access', 0.2, { max: 0.3 }),
    toyFigure('extra-site', 0.1, { max: 1 }),
    toyFigure('extra-wave', 0.5, { max: 1 }),
  ]),
  scales: [
    { id: 'single', sites: 1, grade: 'D' },
    { id: 'few', sites: 4, grade: 'B' },
    { id: 'wide', sites: 10, grade: 'B' },
    { id: 'multi', sites: 20, grade: 'C' },
  ].map((scale) => ({
    ...(scale as Pick<CostBook['scales'][number], 'id' | 'sites' | 'grade'>),
    label: scale.id,
    says: '',
    figure: `scale-${scale.id}`,
    evidence: 'Toys.',
    sources: ['S1'],
  })),
  scaleQuestion: 'scale',
  scaleInferred: [{ scale: 'single', when: { groups: ['one'] }, because: 'There is one.' }],
  scaleAssumed: { scale: 'few', because: 'Nobody said.' },
  inputs: [
    { id: 'sites', unit: 'sites', min: 1, max: 100 },
    { id: 'interviews', unit: 'interviews', min: 0, max: 500 },
    { id: 'survey_size', unit: 'people', min: 50, max: 50_000 },
    { id: 'waves', unit: 'waves', min: 1, max: 12, default: 1 },
    {
      id: 'follow_up',
      unit: 'months',
      min: 0,
      max: 120,
      implied: [{ when: { lag: ['years'] }, value: 24 }],
    },
    { id: 'share_of_study', unit: 'per cent', min: 10, max: 100, default: 100 },
    { id: 'programme', unit: 'pounds', min: 1000, max: 1e9 },
    {
      id: 'survey_mode',
      kind: 'choice',
      options: [
        { id: 'online', text: 'On line' },
        { id: 'doorstep', text: 'At the door' },
      ],
      default: 'online',
    },
  ].map(
    (input) =>
      ({
        kind: 'number',
        label: input.id,
        help: '',
        step: 1,
        implied: [],
        sources: ['judgement'],
        ...input,
      }) as CostBook['inputs'][number],
  ),
  surveyModes: [
    { id: 'online', size: 1000, days: { analyst: 10, senior: 0, lead: 0 } },
    { id: 'doorstep', size: 2000, days: { analyst: 20, senior: 0, lead: 0 } },
  ].map((mode) => ({
    ...mode,
    label: mode.id,
    price: 'price-answer',
    grade: 'B',
    evidence: '',
    judgement: '',
    sources: ['S1'],
  })),
  methods: byId([
    toyMethod('mo-min', { days: { analyst: 0, senior: 0, lead: 0 }, partOf: 'It is delivery.' }),
    toyMethod('bg-admin', { records: true, grade: 'D' }),
    toyMethod('bg-survey', { survey: true, waves: true, days: { analyst: 0, senior: 0, lead: 0 } }),
    toyMethod('ex-process', {
      scales: true,
      waves: true,
      records: true,
      grade: 'B',
      days: { analyst: 40, senior: 10, lead: 0 },
      units: [{ price: 'price-talk', quantity: 20 }],
      interviews: { included: 20, analystDays: 1 },
      time: {
        ...toyMethod('').time,
        waits: 'delivery',
        fieldwork: weeks(10),
      },
    }),
    toyMethod('im-rct', {
      scales: true,
      records: true,
      days: { analyst: 50, senior: 20, lead: 10 },
      fixed: 1000,
      time: { ...toyMethod('').time, waits: 'outcome', reporting: weeks(20), grade: 'C' },
    }),
  ]),
  pieces: byId([toyMethod('theory', { label: 'Theory of change', scales: true })]),
  followUp: {
    included: 12,
    daysAMonth: { analyst: 1, senior: 0, lead: 0 },
    sources: ['judgement'],
  },
  time: {
    procurement: { weeks: weeks(12), sources: ['judgement'] },
    access: [
      { id: 'secret', when: { sensitive: ['yes'] }, weeks: weeks(16), because: 'Agree.', sources: ['S1'] },
      { id: 'held', when: {}, weeks: weeks(4), because: 'Ask.', sources: ['judgement'] },
    ],
    delivery: [
      { id: 'planned', when: { stage: ['planned'] }, weeks: weeks(52), because: 'Run.', sources: ['S1'] },
    ],
    followUp: [
      { id: 'months', when: { lag: ['months'] }, weeks: weeks(26), because: 'Wait.', sources: ['S1'] },
    ],
    outcomeLag: [{ id: 'settle', when: {}, weeks: weeks(4), because: 'Settle.', sources: ['S1'] }],
    deadline: {
      question: 'months',
      options: { soon: { from: 0, to: 13 }, year: { from: 26, to: 52 }, later: { from: 104 } },
    },
    check: { studies: 2, inside: 1, medianRatio: 1, width: 4, says: 'Toys.', sources: ['S1'] },
  },
  budget: {
    question: 'budget',
    options: {
      none: { least: 0, most: 0, staffOnly: true },
      low: { least: 1, most: 2000 },
      medium: { least: 2000, most: 12_000 },
      high: { least: 12_000 },
    },
  },
  programmeShare: {
    low: 0.02,
    high: 0.15,
    small: 100_000,
    usual: 'The usual ask is 5% to 10%.',
    rules: [],
    sources: ['judgement'],
  },
  published: [
    { ref: 'T1', price: 1100 },
    { ref: 'T2', price: 2600 },
    { ref: 'T3', price: 1320 },
  ].map(({ ref, price }) => ({
    ref,
    price,
    bought: 'Records',
    methods: ['bg-admin'],
    scale: 'few',
    delivery: 'external',
    mapping: 'high',
    usedToSet: ref === 'T1',
    note: '',
    sources: ['S1'],
  })),
  grades: { A: 'A', B: 'B', C: 'C', D: 'D' },
  leftOut: ['Delivery.'],
}
