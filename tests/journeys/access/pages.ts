// Every kind of page there is, in the states in which it looks most different, and how to get there. A kind of address
// that is missing here does not compile.
import type { Page } from '@playwright/test'
import type { Route, Shelf } from '../../../src/app/routes.ts'
import type { DeskPart } from '../../../src/session/desk/desk-visit.svelte.ts'
import { encodeLink } from '../../../src/session/link.ts'
import { compiled } from '../../content/content.ts'

export interface Visit {
  /** After `#/`. */
  path: string
  /** What this state is, where one address has several. */
  state?: string
  /** Done first, at another address. */
  before?: (page: Page) => Promise<void>
  /** Done there, to bring the state about. */
  then?: (page: Page) => Promise<void>
  /** The projector has no frame. */
  bare?: boolean
}

/** A worked example of a line as a link. */
export function example(line: string): string {
  const flow = compiled.flows.find(({ id }) => id === line)!
  return encodeLink(flow, flow.examples[0]!.answers)
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

async function beginRoom(page: Page) {
  await page.goto('./#/room/exercise/bwv-lottery')
  await press('Begin')(page)
  await page.getByRole('heading', { level: 1, name: /Lottery or not/ }).waitFor()
}

const works = example('works')

const shelves: Readonly<Record<Shelf, readonly Visit[]>> = {
  methods: [{ path: 'methods' }, { path: 'methods/im-crct' }],
  cases: [{ path: 'cases' }, { path: 'cases/start' }],
  glossary: [{ path: 'glossary' }, { path: 'glossary/synthetic_control' }],
  sources: [{ path: 'sources' }],
  data: [{ path: 'data' }],
  calculators: [
    { path: 'calculators' },
    { path: 'calculators/two-means' },
    { path: 'calculators/npv' },
    {
      path: 'calculators/two-means?power=0.8',
      state: 'a number that cannot be',
      then: async (page) => {
        const field = page.getByRole('main').getByRole('textbox').first()
        await field.fill('-7')
        await field.blur()
      },
    },
  ],
  map: [{ path: 'map' }, { path: 'map/value' }, { path: 'map/journey' }],
  findings: [{ path: 'findings' }, { path: 'findings/M5' }, { path: 'findings/D6' }],
  training: [{ path: 'training' }, { path: 'training/bwv-lottery' }],
  costs: [{ path: 'costs' }],
  accessibility: [{ path: 'accessibility' }],
  changes: [{ path: 'changes' }],
  search: [
    { path: 'search' },
    {
      path: 'search',
      state: 'with results',
      then: (page) => page.getByRole('searchbox').fill('randomised'),
    },
    { path: 'search', state: 'nothing found', then: (page) => page.getByRole('searchbox').fill('xyzzyx') },
  ],
  saved: [{ path: 'saved' }],
  'logic-model': [
    { path: 'logic-model' },
    { path: 'logic-model', state: 'an example', then: press('A plan with holes in it') },
  ],
  worth: [
    { path: 'worth' },
    {
      path: 'worth',
      state: 'an example',
      then: async (page) => {
        await press('See one filled in')(page)
        await page.getByText(/of 100,000 draws/).waitFor()
      },
    },
  ],
}

const kinds: Readonly<Record<Route['page'], readonly Visit[]>> = {
  home: [{ path: '' }],
  about: [{ path: 'about' }],
  licences: [{ path: 'licences' }],
  flow: [
    { path: 'works' },
    { path: 'works', state: 'gone on too soon', then: press('Continue') },
    { path: 'value' },
    { path: 'background' },
    { path: 'why' },
    { path: `works/result?${works}` },
    { path: 'works/result?v=1&target=people&stage=planned', state: 'provisional' },
    { path: `works/answers?${works}` },
    { path: `value/result?${example('value')}` },
    { path: `background/result?${example('background')}` },
    { path: `why/result?${example('why')}` },
  ],
  brief: [
    {
      path: 'brief/works',
      before: async (page) => {
        await page.goto(`./#/works/result?${works}`)
        await page.getByRole('link', { name: /^Take it away/ }).waitFor()
      },
    },
  ],
  journey: [{ path: 'journey' }, { path: 'journey/logic' }, { path: 'journey/workbook' }],
  desk: [{ path: 'desk' }, { path: 'desk/nowhere1', state: 'not on this device' }],
  library: Object.values(shelves).flat(),
  // Every line is open today.
  preparing: [],
  room: [
    { path: 'room' },
    { path: 'room/exercise/bwv-lottery' },
    { path: 'room/now', state: 'nothing open' },
    { path: 'room/now', before: beginRoom },
    { path: 'room/record', before: beginRoom },
  ],
  projector: [{ path: 'projector', bare: true }],
  table: [{ path: 'table/exercise/bwv-lottery' }],
  'not-found': [{ path: 'nowhere/at/all' }],
}

/** A desk with bids, by its parts; its own address goes before each. */
const deskParts: Readonly<Record<DeskPart, true>> = {
  ...{ '': true, commission: true, bids: true, findings: true, marks: true },
  ...{ moderation: true, compare: true, facts: true, papers: true, record: true },
}

/** Visits that follow one another in one window. Each set is one test. */
export const walks: Readonly<Record<string, readonly Visit[]>> = {
  'the frame': [kinds.home, kinds.about, shelves.accessibility, kinds.licences, kinds['not-found']].flat(),
  questions: kinds.flow.filter(({ path }) => !path.includes('?')),
  'the journey': kinds.journey,
  ...Object.fromEntries(
    kinds.flow
      .filter(({ path }) => path.includes('?'))
      .map((visit, at) => [`${visit.path.split('?')[0]}, ${visit.state ?? `link ${at}`}`, [visit]]),
  ),
  'a brief': kinds.brief,
  room: [...kinds.room, ...kinds.projector, ...kinds.table],
  methods: shelves.methods,
  'cases, data and sources': [...shelves.cases, ...shelves.data, ...shelves.sources],
  'words and searches': [...shelves.glossary, ...shelves.search, ...shelves.saved],
  calculators: shelves.calculators,
  maps: shelves.map,
  'bids and training': [...shelves.findings, ...shelves.training],
  'costs and changes': [...shelves.costs, ...shelves.changes, ...shelves.worth],
  'logic models': shelves['logic-model'],
  desks: kinds.desk,
}

/** Every part of the sample desk, which is made first, and a bid where a part knows bids. */
export async function deskVisits(page: Page): Promise<Visit[]> {
  await page.goto('./#/desk')
  await press(/Body-worn video/)(page)
  await page.getByRole('heading', { level: 1, name: 'What comes next' }).waitFor()
  const desk = new URL(page.url()).hash.slice(2)
  await page.goto(`./#/${desk}/bids`)
  const link = page.getByRole('link', { name: 'What Northgate Trials Unit says' })
  const bid = (await link.getAttribute('href'))!.split('/').at(-1)!
  return Object.keys(deskParts).flatMap((part) => {
    const path = part === '' ? desk : `${desk}/${part}`
    return /^(bids|findings|marks)$/.test(part) ? [{ path }, { path: `${path}/${bid}` }] : [{ path }]
  })
}
