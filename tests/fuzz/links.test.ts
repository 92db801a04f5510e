// Addresses from strangers: a link opens or says why not, every address is a page, and no figure is anything but a number.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routeOf } from '../../src/app/routes.ts'
import { calculators } from '../../src/calculators/index.ts'
import { resolve } from '../../src/engine/index.ts'
import { decodeValues, encodeValues } from '../../src/pages/calculator/address.ts'
import { decodeLink, encodeLink } from '../../src/session/link.ts'
import { readHash } from '../../src/session/router.svelte.ts'
import { compiled } from '../content/content.ts'
import { walkBy } from '../content/walks.ts'
import { evilText, lookThrough, torn } from './hostile.ts'
import { anyFlow } from './real.ts'
import { adviceIsWhole, attack, PATIENCE } from './runs.ts'

/** Printable signs of a keyboard, and not many: nothing that could turn the sentence around it. */
const SHOWN = /^[\x20-\x7e]{0,40}…?$/

const sound = compiled.flows.map((flow) => encodeLink(flow, walkBy(flow, [1, 2, 3, 5])))
const name = fc.oneof(evilText, fc.constantFrom('v', 'r', 'n.n_people', 'c.size', 'target', 'd', 'power'))
const pairs = fc.array(fc.tuple(name, fc.oneof(evilText, fc.double().map(String))), { maxLength: 8 })
const anyQuery = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sound).chain(torn) },
  { weight: 2, arbitrary: pairs.map((all) => all.map((pair) => pair.join('=')).join('&')) },
  { weight: 1, arbitrary: evilText },
)

test(
  'links: only answers of the flow come in, what is left out is told, and what came in can be passed on',
  () =>
    attack('links', 1, fc.tuple(anyFlow, anyQuery), ([flow, query]) => {
      const { answers, ignored, workings } = decodeLink(flow, query)
      for (const { what } of ignored) expect(what).toMatch(SHOWN)
      adviceIsWhole(flow, answers)
      lookThrough(workings)
      const again = decodeLink(flow, encodeLink(flow, answers, workings))
      expect(again.ignored).toEqual([])
      expect(again.workings).toEqual(workings)
      expect(resolve(flow, again.answers).answers).toEqual(resolve(flow, answers).answers)
      return Object.keys(answers).length > 0
    }),
  PATIENCE,
)

const known = compiled.flows.map(({ id }) => ({ id, state: 'open' as const }))
const rooms = [
  'works',
  'desk',
  'methods',
  'map',
  'room',
  'table',
  'flow',
  'result',
  'brief',
  'saved',
  'findings',
  'marks',
]
const anyPath = fc.array(fc.oneof(evilText, fc.constantFrom(...rooms)), { maxLength: 6 })

test('addresses: every one is a page, if only the one that says there is none', () =>
  attack('addresses', 0.5, fc.tuple(anyPath, anyQuery), ([path, query]) => {
    const address = readHash(`#/${path.join('/')}?${query}`)
    const page = address && routeOf(address, known).page
    if (page) expect(page).toMatch(/^[a-z-]+$/)
    return page !== null && page !== 'not-found'
  }))

/** A calculator, and an address that means it about half of the time. */
const anyCalculation = fc.constantFrom(...calculators).chain((calculator) => {
  const entered = fc.oneof(evilText, fc.double().map(String), fc.integer({ min: -2, max: 400 }).map(String))
  const meant = fc.tuple(fc.constantFrom(...calculator.inputs.map(({ id }) => id)), entered)
  const query = fc
    .array(meant, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((pair) => pair.join('=')).join('&'))
  return fc.tuple(fc.constant(calculator), fc.oneof(query, anyQuery))
})

test(
  'numbers of calculators: finite or left out, and the same when passed on',
  () =>
    attack('addresses', 0.5, anyCalculation, ([{ inputs }, query]) => {
      const { values, ignored } = decodeValues(inputs, query, ['works'])
      lookThrough(values)
      for (const what of ignored) expect(what).toMatch(SHOWN)
      const changed = Object.entries(values).filter(
        ([id, value]) => String(value) !== String(inputs.find((input) => input.id === id)?.default),
      )
      const again = decodeValues(inputs, encodeValues(inputs, values), ['works'])
      expect(again.values).toEqual(Object.fromEntries(changed))
      return changed.length > 0
    }),
  PATIENCE,
)
