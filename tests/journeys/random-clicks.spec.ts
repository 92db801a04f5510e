// Somebody who presses everything, types anything anywhere, goes back and forth and loads pages again: there is always a
// page with a heading, it never scrolls sideways, and nothing goes wrong behind it. Also where storage fails, in other years
// and in other parts of the world. `RANDOM_SEED=7 RANDOM_STEPS=1000` tries another way, or a longer one. One way is a tour: it
// presses on every kind of page that there is, those of a desk with bids and of a session in a room among them.
import { devices, type Page } from '@playwright/test'
import { KINDS } from '../../src/app/room-routes.ts'
import { deskParts, routeOf, shelves, type KnownFlow, type Route } from '../../src/app/routes.ts'
import { expect, test } from './fixtures.ts'

const SEED = Number(process.env['RANDOM_SEED'] ?? 20261122)
const STEPS = Number(process.env['RANDOM_STEPS'] ?? 120)

const addresses = [
  ...[
    '',
    'about',
    'licences',
    'works',
    'works/result',
    'why',
    'why/result',
    'background',
    'value',
    'value/result',
  ],
  ...[
    'brief/works',
    'journey',
    'journey/workbook',
    'logic-model',
    'worth',
    'costs',
    'map',
    'map/works',
    'saved',
  ],
  ...[
    'methods',
    'methods/im-rct',
    'cases',
    'cases/diamond',
    'glossary',
    'data',
    'sources',
    'changes',
    'search',
  ],
  ...[
    'calculators',
    'calculators/two-means',
    'calculators/npv',
    'desk',
    'findings',
    'training',
    'training/diamond',
  ],
  ...['room', 'room/flow/works', 'room/now', 'room/record', 'projector', 'table/exercise/diamond'],
  // And some that nobody meant.
  ...[
    'works?v=1&target=__proto__&target=places&%00',
    'desk/none/marks/__proto__',
    'methods/constructor',
    '../etc',
  ],
  ...[
    'works/result?v=1&target=teams&alloc=can&n.n_people=1e308',
    'calculators/two-means?d=-0&power=9e99',
    'room/x/%3Cb%3E',
  ],
]

const texts = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://elsewhere.example")',
  '[press](javascript:alert(1))',
  '\u202eback to front',
  '-1',
  '1e308',
  '0,000001',
  '12 34 %',
  '😀'.repeat(30),
  'W'.repeat(400),
  'words and more words '.repeat(60),
  '',
  '340',
]

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Does something with one thing on the page, whichever chance says; returns what, in words. */
function touchOne(page: Page, chance: number, text: string): Promise<string> {
  return page.evaluate(
    ([at, typed]) => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea'),
      ]
      const there = all.filter((element) => {
        if (element.matches(':disabled, [type=file], [aria-disabled=true], [target=_blank]')) return false
        if (element instanceof HTMLAnchorElement && !element.getAttribute('href')?.startsWith('#'))
          return false
        return element.checkVisibility({ visibilityProperty: true })
      })
      const element = there[Math.floor(at * there.length)]
      if (!element) return 'nothing to touch'
      element.focus()
      const named = `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('aria-label') || element.id).trim().replace(/\s+/g, ' ').slice(0, 60)}”`
      const tell = (name: string) => element.dispatchEvent(new Event(name, { bubbles: true }))
      if (element instanceof HTMLSelectElement) {
        element.selectedIndex = Math.floor(((at * 7919) % 1) * element.options.length)
        tell('input')
        tell('change')
        return `choose ${element.selectedIndex} in ${named}`
      }
      const isText =
        element instanceof HTMLTextAreaElement ||
        (element instanceof HTMLInputElement && !/^(radio|checkbox|button|submit|color)$/.test(element.type))
      if (isText) {
        element.value = typed
        tell('input')
        tell('change')
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        return `type “${typed.slice(0, 20)}” in ${named}`
      }
      element.click()
      return `press ${named}`
    },
    [chance, text] as const,
  )
}

/** What is wrong with the page as it stands; empty if nothing is. */
async function lookAt(page: Page): Promise<string> {
  const look = page.evaluate(() => {
    const main = document.querySelectorAll('main')
    const heading = document.querySelector('main h1')
    const { scrollWidth, clientWidth } = document.documentElement
    const words = main[0]?.innerText ?? ''
    if (main.length !== 1) return `${main.length} main parts`
    if (!heading?.textContent?.trim()) return 'no heading'
    if (/Something went wrong|This page broke/.test(heading.textContent))
      return `a fault page: ${words.slice(0, 300)}`
    if (scrollWidth > clientWidth + 1) return `scrolls sideways: ${scrollWidth} in ${clientWidth}`
    if (/\bNaN\b|\bundefined\b|\[object |\bInfinity\b/.test(words))
      return `not a word: ${/.{30}(NaN|undefined|\[object |Infinity).{20}/.exec(words)?.[0]}`
    return ''
  })
  // A page that is just being loaded again cannot be looked at yet.
  return look.catch(() => 'being loaded')
}

/** What the router has to know of the lines: enough to tell one kind of page from another. */
const known: readonly KnownFlow[] = [
  ...['background', 'why', 'works', 'value'].map((id) => ({ id, state: 'open' as const })),
  { id: 'journey', state: 'open', steps: ['questions'] },
]

/** The kind of page that an address means: which shelf and whether an entry of it, which part of a desk, where in a room. */
function kindOf(address: string): string {
  const route: Route = routeOf(
    { path: address.replace(/\?.*/s, '').split('/').filter(Boolean), query: '' },
    known,
  )
  if (route.page === 'library') return `${route.shelf}${route.id === undefined ? '' : ', an entry'}`
  if (route.page === 'journey') return `journey, ${typeof route.at === 'string' ? route.at : 'a step'}`
  if (route.page === 'room')
    return `room, ${typeof route.at === 'string' ? route.at : kindOfScript(route.at.script)}`
  if (route.page === 'table') return `table, ${kindOfScript(route.script)}`
  if (route.page !== 'desk') return route.page
  if (route.desk === undefined) return 'desks'
  return `desk, ${route.part || 'overview'}${route.bid === undefined ? '' : ', a bid'}`
}

const kindOfScript = (script: string) => script.split('/')[0] ?? ''

const SCRIPTS = ['flow/works', 'case/diamond', 'exercise/diamond', 'step/questions', 'journey/all']

/** Every kind there is. `preparing` is for a line that is announced: there is none. */
const KINDS_OF_PAGES = [
  ...['home', 'about', 'licences', 'flow', 'brief', 'not-found', 'projector', 'desks'],
  ...['overview', 'workbook', 'a step'].map((at) => `journey, ${at}`),
  ...Object.entries(shelves).flatMap(([shelf, entries]) =>
    entries ? [shelf, `${shelf}, an entry`] : [shelf],
  ),
  ...['start', 'now', 'record', ...KINDS].map((at) => `room, ${at}`),
  ...KINDS.map((kind) => `table, ${kind}`),
  ...Object.entries(deskParts).flatMap(([part, bids]) =>
    [part || 'overview'].flatMap((name) =>
      bids ? [`desk, ${name}`, `desk, ${name}, a bid`] : [`desk, ${name}`],
    ),
  ),
]

/** A desk with bids and a session that has begun; returns the addresses of all their pages. */
async function settingUp(page: Page): Promise<string[]> {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await expect(page).toHaveURL(/#\/desk\/\w+/)
  const desk = new URL(page.url()).hash.slice(2).split('/').slice(0, 2).join('/')
  await page.goto(`./#/${desk}/bids`)
  const link = page.locator(`main a[href*="${desk}/bids/"]`).first()
  await expect(link).toBeVisible()
  const bid = (await link.getAttribute('href'))!.replace(/\?.*/, '').split('/').at(-1)!
  await page.goto('./#/room/exercise/bwv-lottery')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/#\/room\/now/)
  return [
    ...Object.entries(deskParts).flatMap(([part, bids]) => {
      const address = [desk, part].filter(Boolean).join('/')
      return bids ? [address, `${address}/${bid}`] : [address]
    }),
    ...SCRIPTS.flatMap((script) => [`table/${script}`, `room/${script}`]),
    ...[
      'glossary/counterfactual',
      'data/cris',
      'sources/S1',
      'training/diamond',
      'findings/M12',
      'journey/questions',
    ],
    ...Object.keys(shelves),
  ]
}

interface Way {
  seed: number
  steps?: number
  /** Goes to every kind of page in turn, a desk and a room among them, and presses something on each. */
  tour?: true
}

async function wander(page: Page, faults: readonly string[], way: Way): Promise<void> {
  const { seed } = way
  let { steps = STEPS } = way
  const random = seeded(SEED + seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const done: string[] = []
  const seen = new Set<string>()
  page.on('popup', (other) => void other.close())
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  // The answers of real cases, so that whole results are wandered through too.
  const whole: string[] = []
  for (const id of ['body-worn-video', 'diamond', 'gangs-matrix']) {
    await page.goto(`./#/cases/${id}`)
    const link = page.locator('main a[href*="/result?"]').first()
    await expect(link).toBeVisible()
    whole.push(((await link.getAttribute('href')) ?? '').slice(2))
  }
  const tour = way.tour ? [...addresses, ...(await settingUp(page))] : []
  const kinds = new Set<string>()
  if (way.tour) steps = 2 * tour.length
  await page.goto('./')
  for (let step = 0; step < steps; step++) {
    const turn = random()
    if (way.tour && step % 2 === 0) {
      const address = tour[step / 2]!
      done.push(`go to #/${address}`)
      kinds.add(kindOf(address))
      await page.evaluate((to) => (location.hash = `#/${to}`), address)
    } else if (way.tour) done.push(await touchOne(page, random(), pick(texts)))
    else if (turn < 0.14) {
      const address = pick(random() < 0.2 ? whole : addresses)
      done.push(`go to #/${address}`)
      await page.evaluate((to) => (location.hash = `#/${to}`), address)
    } else if (turn < 0.2) {
      done.push('back')
      // Not out of the app, where an empty page would be no fault of ours.
      await page.evaluate(() => (Reflect.get(window, 'navigation')?.canGoBack ? history.back() : undefined))
    } else if (turn < 0.23) {
      done.push('forward')
      await page.evaluate(() => history.forward())
    } else if (turn < 0.26) {
      done.push('reload')
      await page.reload()
    } else done.push(await touchOne(page, random(), pick(texts)))
    seen.add(new URL(page.url()).hash.replace(/\?.*/, ''))
    const so = `step ${step} from ${SEED + seed} at ${page.url().slice(0, 200)}, after:\n  ${done.slice(-12).join('\n  ')}`
    await expect.poll(() => lookAt(page), { message: so }).toBe('')
    expect(faults, so).toEqual([])
  }
  // Whoever gets nowhere finds nothing.
  expect(seen.size).toBeGreaterThan(steps / 10)
  if (way.tour) expect([...kinds].sort()).toEqual(KINDS_OF_PAGES.toSorted())
  console.log(`${steps} steps from ${SEED + seed}, over ${seen.size} pages: always a heading, no error.`)
}

const refuse = (page: Page, name: string) =>
  page.addInitScript((why) => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', why)
    }
  }, name)

test.describe('wide', () => {
  for (const seed of [1, 2])
    test(`pressing everything, way ${seed}`, async ({ page, faults }) => wander(page, faults, { seed }))

  test('a tour of every kind of page', async ({ page, faults }) =>
    wander(page, faults, { seed: 6, tour: true }))

  test('where storage is full', async ({ page, faults }) => {
    await refuse(page, 'QuotaExceededError')
    await wander(page, faults, { seed: 3, steps: STEPS / 2 })
  })

  test('where there is no database and storage forgets', async ({ page, faults }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => undefined
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await wander(page, faults, { seed: 4, steps: STEPS / 2 })
  })
})

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, userAgent: devices['Pixel 5'].userAgent })
  test('pressing everything', async ({ page, faults }) => wander(page, faults, { seed: 5 }))
})

for (const [year, locale, timezoneId] of [
  ['2099-12-31T23:59:30Z', 'de-DE', 'Pacific/Kiritimati'],
  ['1985-02-28T00:00:30Z', 'ar-EG', 'America/St_Johns'],
] as const) {
  test.describe(`in ${year.slice(0, 4)}, ${locale}, ${timezoneId}`, () => {
    test.use({ locale, timezoneId })
    test('pressing everything', async ({ page, faults }) => {
      await page.clock.setFixedTime(new Date(year))
      await wander(page, faults, { seed: year.length + locale.length + timezoneId.length, steps: STEPS / 2 })
    })
  })
}
