import { expect, test } from 'vitest'
import { routeOf, type KnownFlow } from './routes.ts'

const flows: KnownFlow[] = [
  { id: 'works', state: 'open' },
  { id: 'why', state: 'preparing' },
  { id: 'journey', state: 'open', steps: ['problem'] },
]

test.each([
  [[], { page: 'home' }],
  [['about'], { page: 'about' }],
  [['map'], { page: 'library', shelf: 'map' }],
  [['map', 'works'], { page: 'library', shelf: 'map', id: 'works' }],
  [['map', 'works', 'more'], { page: 'not-found' }],
  [['works'], { page: 'flow', flow: 'works' }],
  [['works', 'alloc'], { page: 'flow', flow: 'works' }],
  [['works', 'result'], { page: 'flow', flow: 'works' }],
  [['why'], { page: 'preparing', flow: 'why' }],
  [['why', 'anything'], { page: 'preparing', flow: 'why' }],
  [['journey'], { page: 'journey', at: 'overview' }],
  [['journey', 'workbook'], { page: 'journey', at: 'workbook' }],
  [['journey', 'problem'], { page: 'journey', at: { step: 'problem' } }],
  [['journey', 'nowhere'], { page: 'not-found' }],
  [['journey', 'problem', 'more'], { page: 'not-found' }],
  [['works', 'alloc', 'more'], { page: 'not-found' }],
  [['about', 'us'], { page: 'not-found' }],
  [['constructor'], { page: 'not-found' }],
  [['methods'], { page: 'library', shelf: 'methods' }],
  [['methods', 'im-rct'], { page: 'library', shelf: 'methods', id: 'im-rct' }],
  [['methods', 'im-rct', 'more'], { page: 'not-found' }],
  [['costs'], { page: 'library', shelf: 'costs' }],
  [['costs', 'im-rct'], { page: 'not-found' }],
  [['search'], { page: 'library', shelf: 'search' }],
  [['room'], { page: 'room', at: 'start' }],
  [['room', 'now'], { page: 'room', at: 'now' }],
  [['room', 'record', 'more'], { page: 'not-found' }],
  [['room', 'flow', 'works'], { page: 'room', at: { script: 'flow/works' } }],
  [['room', 'nonsense', 'works'], { page: 'not-found' }],
  [['projector'], { page: 'projector' }],
  [['projector', 'more'], { page: 'not-found' }],
  [['table', 'exercise', 'toy'], { page: 'table', script: 'exercise/toy' }],
  [['table'], { page: 'not-found' }],
  [['search', 'words'], { page: 'not-found' }],
  [['desk'], { page: 'desk' }],
  [['desk', 'k7'], { page: 'desk', desk: 'k7', part: '' }],
  [['desk', 'k7', 'moderation'], { page: 'desk', desk: 'k7', part: 'moderation' }],
  [['desk', 'k7', 'bids', 'b2'], { page: 'desk', desk: 'k7', part: 'bids', bid: 'b2' }],
  [['desk', 'k7', 'record', 'b2'], { page: 'not-found' }],
  [['desk', 'k7', 'bids', 'b2', 'more'], { page: 'not-found' }],
  [['desk', 'k7', 'constructor'], { page: 'not-found' }],
])('%j', (path, route) => {
  expect(routeOf({ path, query: '' }, flows)).toEqual(route)
})
